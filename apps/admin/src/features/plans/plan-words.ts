import type { Plan } from '@tenantry/contracts/admin';
import { useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

/** What a plan offers, in words: how long, how many of what, at which price. */
export function usePlanWords() {
  const { t } = useTranslation('plans');
  const { money, number, language } = useFormat();
  const unit = ({ unitLabels }: Pick<Plan, 'unitLabels'>, count: number) =>
    unitLabels[language][count === 1 ? 'one' : 'other'];
  return {
    unit,
    period: ({ period: { count, unit: of } }: Plan) => t(`period.${of}`, { count }),
    units: (plan: Plan) =>
      t('range', { min: number(plan.minUnits), max: number(plan.maxUnits), unit: unit(plan, plan.maxUnits) }),
    price: (plan: Plan) => (plan.unitPrice === null ? t('noPrice') : money(plan.unitPrice, plan.currency)),
    perUnit: (plan: Plan) => t('perUnit', { unit: unit(plan, 1) }),
  };
}
