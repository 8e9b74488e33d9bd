import { type RefObject, useEffect, useRef } from 'react';
import type { FieldValues, FormState } from 'react-hook-form';

/**
 * After a submit that left errors (from the schema or from the server) moves the focus to the first invalid field in the order of
 * the page. Give `formRef` when a page has more than one form. The form needs `shouldFocusError: false` only if it fights this.
 */
export function useFocusFirstError<T extends FieldValues>(
  formState: FormState<T>,
  formRef?: RefObject<HTMLElement | null>,
): void {
  const handled = useRef(0);
  const { submitCount, isSubmitting, errors } = formState;
  const failed = Object.keys(errors).length > 0;
  useEffect(() => {
    if (isSubmitting || !failed || handled.current === submitCount) return;
    handled.current = submitCount;
    const scope = formRef?.current ?? document;
    scope
      .querySelector<HTMLElement>('[aria-invalid="true"]:not([role="radiogroup"]), [aria-invalid="true"] input')
      ?.focus();
  }, [submitCount, isSubmitting, failed, formRef]);
}
