import { contractResolver } from '@tenantry/app-frame';
import type { BodyOf } from '@tenantry/contracts';
import { productRoutes, type Product, type UnitType } from '@tenantry/contracts/admin';
import { applyProblem, SelectInput, TextInput, useFocusFirstError, useFormat, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../shared/form/form-dialog';
import { StaleNote } from '../../../shared/form/stale-note';
import { useSaveProduct } from '../api/product.queries';

type Values = BodyOf<typeof productRoutes.create>;

interface Props {
  /** The product to change; a new one without it. */
  product: Product | undefined;
  unitTypes: readonly UnitType[];
  onReload: () => void;
  onClose: () => void;
}

const valuesOf = (product: Product | undefined): Values => ({
  name: product?.name ?? '',
  vendor: product?.vendor ?? '',
  unitTypeId: product?.unitTypeId ?? ('' as Values['unitTypeId']),
});

/** Adds or changes a product. */
export function ProductDialog({ product, unitTypes, onReload, onClose }: Props) {
  const { t } = useTranslation('plans');
  const { language } = useFormat();
  const toast = useToast();
  const save = useSaveProduct(product);
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, setError, formState } = useForm<Values>({
    values: valuesOf(product),
    resetOptions: { keepDirtyValues: true },
    resolver: contractResolver<Values>(productRoutes.create.body),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    try {
      const { name } = await save.mutateAsync(body);
      toast({ text: t('products.saved', { name }) });
      onClose();
    } catch (error) {
      setProblem(applyProblem(error, setError) && error);
    }
  });
  return (
    <FormDialog
      title={t(product ? 'products.edit' : 'products.create')}
      busy={save.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <StaleNote
        problem={problem}
        onReload={() => {
          setProblem(undefined);
          onReload();
        }}
      />
      <TextInput control={control} name="name" label={t('products.name')} required maxLength={120} autoComplete="off" />
      <TextInput
        control={control}
        name="vendor"
        label={t('products.vendor')}
        required
        maxLength={120}
        autoComplete="off"
      />
      <SelectInput
        control={control}
        name="unitTypeId"
        label={t('products.unitType')}
        required
        emptyLabel={t('products.chooseUnitType')}
        options={unitTypes.map(({ id, labels }) => ({ value: id, label: labels[language].other }))}
      />
    </FormDialog>
  );
}
