import { ConflictNote, FootedForm, saved, useEditedObject, useUnsavedGuard } from '@tenantry/app-frame';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { isProblem } from '@tenantry/api-client';
import type { Plan, PlanChange, Product } from '@tenantry/contracts/admin';
import {
  applyProblem,
  CardSection,
  FormError,
  StickyFoot,
  useFocusFirstError,
  useFormat,
  useToast,
} from '@tenantry/ui';
import { useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../shared/paths';
import { useNewestPlan, useSavePlan } from '../api/plan.queries';
import { bodyOf, emptyPlan, planFields, planResolver, valuesOf, type PlanValues } from '../plan-values';
import { usePlanFieldWords } from '../use-plan-field-words';
import { OfferFields } from './offer-fields';
import { TermsFields } from './terms-fields';

interface Props {
  /** The plan to change; a new one without it. */
  plan?: Plan;
  products: readonly Product[];
}

/** Defines a plan, or changes one; licences already assigned keep what they were sold with. */
export function PlanForm({ plan, products }: Props) {
  const { t } = useTranslation('plans');
  const { language } = useFormat();
  const navigate = useNavigate();
  const toast = useToast();
  const ref = useRef<HTMLFormElement>(null);
  const save = useSavePlan(plan?.id);
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<PlanValues>({
    defaultValues: plan ? valuesOf(plan, language) : emptyPlan,
    resolver: planResolver,
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const edited = useEditedObject({
    form,
    object: plan,
    valuesOf: (one) => valuesOf(one, language),
    fields: planFields,
    readNewest: useNewestPlan(plan?.id),
  });
  const words = usePlanFieldWords(products);
  useFocusFirstError(form.formState, ref);
  const guard = useUnsavedGuard(form.formState.isDirty);
  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const body = bodyOf(values) as PlanChange;
      const kept = await edited.saveOver((version) => save.mutateAsync({ body, version }));
      if (!kept) return;
      const { id, name } = kept;
      toast({ text: t('saved', { name }), link: { href: paths.plan(id), label: t('open') } });
      await navigate(paths.plans(), { state: saved });
    } catch (error) {
      if (isProblem(error, 'planNameTaken'))
        form.setError('name', { type: 'planNameTaken', message: 'planNameTaken' }, { shouldFocus: true });
      else setProblem(applyProblem(error, form.setError) && error);
    }
  });
  const foot = (
    <StickyFoot hint={t('common:requiredNote')}>
      <Button variant="outlined" href={paths.plans()}>
        {t('common:cancel')}
      </Button>
      <Button variant="contained" type="submit" loading={save.isPending}>
        {t('common:save')}
      </Button>
    </StickyFoot>
  );
  return (
    <FormProvider {...form}>
      <FootedForm ref={ref} label={t('form')} foot={foot} onSubmit={() => void submit()}>
        <Stack spacing={2.5} sx={{ maxWidth: 860 }}>
          <ConflictNote edited={edited} form={form} {...words} busy={save.isPending} />
          <FormError error={problem} />
          <CardSection title={t('offer')}>
            <OfferFields products={products} />
          </CardSection>
          <CardSection title={t('terms')}>
            <TermsFields />
          </CardSection>
        </Stack>
      </FootedForm>
      {guard}
    </FormProvider>
  );
}
