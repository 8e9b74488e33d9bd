import type { Plan } from '@tenantry/contracts/admin';
import { Banner, CardSection, KeyValueList } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { usePlanWords } from '../plan-words';

/** A plan that somebody else defined, or that the person may not change: to read, with the reason why. */
export function PlanDetails({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const { period, units, price, perUnit } = usePlanWords();
  const items = [
    { key: 'product', label: t('field.product'), value: `${plan.productName} (${plan.vendor})` },
    { key: 'version', label: t('field.version'), value: t(`version.${plan.versionType}`) },
    { key: 'period', label: t('field.period'), value: period(plan) },
    { key: 'units', label: t('column.units'), value: units(plan) },
    {
      key: 'price',
      label: t('column.price'),
      value: plan.unitPrice === null ? price(plan) : `${price(plan)} ${perUnit(plan)}`,
    },
  ];
  return (
    <>
      <Banner tone="info">{plan.own ? t('readOnlyRole') : t('readOnlyOwner', { owner: plan.ownerName })}</Banner>
      <CardSection title={t('details')}>
        <KeyValueList items={items} labelWidth={150} />
      </CardSection>
    </>
  );
}
