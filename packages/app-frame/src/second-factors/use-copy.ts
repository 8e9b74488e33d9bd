import { useToast } from '@tenantry/ui';
import { useSecondFactorTexts } from './second-factor-texts';

/** Copies a text and says so; browsers refuse it outside of a secure context, or when the person has forbidden it. */
export function useCopy() {
  const { t } = useSecondFactorTexts();
  const toast = useToast();
  return async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: done });
    } catch {
      toast({ text: t('notCopied'), tone: 'warning' });
    }
  };
}
