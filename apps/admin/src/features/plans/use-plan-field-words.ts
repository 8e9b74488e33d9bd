import type { Product } from '@tenantry/contracts/admin';
import { useFormat } from '@tenantry/ui';
import type { FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PlanValues } from './plan-values';

const labels = {
  name: 'field.name',
  enabled: 'column.status',
  productId: 'field.product',
  versionType: 'field.version',
  'period.count': 'field.period',
  'period.unit': 'field.periodUnit',
  minUnits: 'field.minUnits',
  maxUnits: 'field.maxUnits',
  stepUnits: 'field.stepUnits',
  unitPrice: 'field.unitPrice',
  currency: 'field.currency',
  visibleToSubPartners: 'field.visible',
} as const;

/** The fields of a plan and their values in words, for whoever has to compare two versions of it. */
export function usePlanFieldWords(products: readonly Product[]) {
  const { t } = useTranslation('plans');
  const { number } = useFormat();
  const labelOf = (field: FieldPath<PlanValues>) => (field === 'period' ? t('field.period') : t(labels[field]));
  const textOf = (field: FieldPath<PlanValues>, value: unknown): string => {
    if (field === 'productId') return products.find(({ id }) => id === value)?.name ?? '';
    if (field === 'versionType') return t(`version.${value as PlanValues['versionType']}`);
    if (field === 'period.unit') return t(`unit.${value as PlanValues['period']['unit']}`);
    if (field === 'enabled') return t(`ui:status.plan.${value ? 'enabled' : 'disabled'}`);
    if (field === 'visibleToSubPartners') return t(value ? 'yes' : 'no');
    return typeof value === 'number' ? number(value) : String(value ?? '');
  };
  return { labelOf, textOf };
}
