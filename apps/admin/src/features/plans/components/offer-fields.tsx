import type { Product } from '@tenantry/contracts/admin';
import { FormGrid, FormGridFull, SelectInput, TextInput, useFormat } from '@tenantry/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PlanValues } from '../plan-values';

const versions = ['full', 'trial', 'nfr'] as const;

/** What is sold: the name, the product with its unit, and for which use. */
export function OfferFields({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation('plans');
  const { language } = useFormat();
  const { control } = useFormContext<PlanValues>();
  const productId = useWatch({ control, name: 'productId' });
  const product = products.find(({ id }) => id === productId);
  return (
    <FormGrid>
      <FormGridFull>
        <TextInput control={control} name="name" label={t('field.name')} required maxLength={120} autoComplete="off" />
      </FormGridFull>
      <SelectInput
        control={control}
        name="productId"
        label={t('field.product')}
        required
        emptyLabel={t('field.chooseProduct')}
        help={product && t('field.productHelp', { unit: product.unitLabels[language].other })}
        options={products.map(({ id, name, vendor }) => ({ value: id, label: `${name} (${vendor})` }))}
      />
      <SelectInput
        control={control}
        name="versionType"
        label={t('field.version')}
        required
        options={versions.map((value) => ({ value, label: t(`version.${value}`) }))}
      />
    </FormGrid>
  );
}
