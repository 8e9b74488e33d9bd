import { saved, useCan, useIdempotencyKey, useUnsavedGuard } from '@tenantry/app-frame';
import type { Customer } from '@tenantry/contracts/admin';
import { PageHeader, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { FormProvider, type FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLicences } from '../../features/licences/api/licence.queries';
import { isLive } from '../../features/licences/licence-dates';
import { useAssignPlans } from '../../features/plan-assignment/api/plans.queries';
import { assignmentsOf, type AssignmentValues } from '../../features/plan-assignment/assignment-values';
import { PlanChoice } from '../../features/plan-assignment/components/plan-choice';
import { PlanSummary } from '../../features/plan-assignment/components/plan-summary';
import { PlansStep } from '../../features/plan-assignment/components/plans-step';
import { placePlanProblems } from '../../features/plan-assignment/place-problems';
import { usePlanForm } from '../../features/plan-assignment/use-plan-form';
import { todayIn } from '../../shared/calendar-day';
import { paths } from '../../shared/paths';

/** The plan table for one customer; a product that the customer holds already cannot be ticked (S001-32). */
export function AssignPlansForm({ customer }: { customer: Customer }) {
  const { t } = useTranslation('wizard');
  const navigate = useNavigate();
  const toast = useToast();
  const today = todayIn(customer.timezone);
  const [firstDay] = useState(today);
  const canBackdate = useCan('licences.backdate');
  const plans = usePlanForm({ query: { customerId: customer.id }, firstDay, today, canBackdate });
  const held = useLicences(customer.id).data?.items.filter(isLive);
  const assign = useAssignPlans(customer.id);
  const key = useIdempotencyKey();
  const [problem, setProblem] = useState<unknown>();
  const [failures, setFailures] = useState(0);
  const guard = useUnsavedGuard(plans.form.formState.isDirty);
  const leave = () => void navigate(paths.customer(customer.id));
  const fail = () => setFailures((count) => count + 1);

  const save = plans.form.handleSubmit(async () => {
    setProblem(undefined);
    try {
      await assign.mutateAsync({ plans: assignmentsOf(plans.chosen), key: key.current() });
      key.renew();
      toast({ text: t('assign.done', { count: plans.chosen.length, name: customer.company }) });
      void navigate(paths.customer(customer.id, 'licences'), { state: saved });
    } catch (error) {
      const { rows } = placePlanProblems(error, plans.chosen);
      for (const { field, code, params } of rows)
        plans.form.setError(field as FieldPath<AssignmentValues>, {
          type: code,
          message: code,
          types: params as Record<string, never>,
        });
      if (rows.length === 0) setProblem(error);
      fail();
    }
  }, fail);

  return (
    <FormProvider {...plans.form}>
      <PageHeader
        title={t('plans.title')}
        meta={<span>{customer.company}</span>}
        back={{ href: paths.customer(customer.id), label: t('assign.backTo', { name: customer.company }) }}
      />
      <PlansStep
        picker={<PlanChoice state={plans} held={held} />}
        aside={<PlanSummary chosen={plans.chosen} />}
        problem={problem}
        busy={assign.isPending}
        blocked={plans.chosen.length === 0 ? t('plans.needOne') : undefined}
        failures={failures}
        onCancel={leave}
        onSave={() => void save()}
      />
      {guard}
    </FormProvider>
  );
}
