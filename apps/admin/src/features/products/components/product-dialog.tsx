import { ConflictNote, contractResolver, FormDialog, useEditedObject } from '@tenantry/app-frame';
import type { BodyOf } from '@tenantry/contracts';
import { productRoutes, type Product, type UnitType } from '@tenantry/contracts/admin';
import { applyProblem, FormError, SelectInput, TextInput, useFocusFirstError, useFormat, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useForm, type FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNewestProduct, useSaveProduct } from '../api/product.queries';

type Values = BodyOf<typeof productRoutes.create>;

interface Props {
  /** The product to change; a new one without it. */
  product: Product | undefined;
  unitTypes: readonly UnitType[];
  onClose: () => void;
}

const fields = ['name', 'vendor', 'unitTypeId'] as const;
const valuesOf = (product: Product | undefined): Values => ({
  name: product?.name ?? '',
  vendor: product?.vendor ?? '',
  unitTypeId: product?.unitTypeId ?? ('' as Values['unitTypeId']),
});

/** Adds or changes a product. */
export function ProductDialog({ product, unitTypes, onClose }: Props) {
  const { t } = useTranslation('plans');
  const { language } = useFormat();
  const toast = useToast();
  const save = useSaveProduct(product?.id);
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<Values>({
    defaultValues: valuesOf(product),
    resolver: contractResolver<Values>(productRoutes.create.body),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const { control, handleSubmit, setError, formState } = form;
  const readNewest = useNewestProduct(product?.id);
  const edited = useEditedObject({ form, object: product, valuesOf, fields, readNewest });
  useFocusFirstError(formState);
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    try {
      const saved = await edited.saveOver((version) => save.mutateAsync({ body, version }));
      if (!saved) return;
      toast({ text: t('products.saved', { name: saved.name }) });
      onClose();
    } catch (error) {
      setProblem(applyProblem(error, setError) && error);
    }
  });
  const labelOf = (field: FieldPath<Values>) => t(field === 'unitTypeId' ? 'products.unitType' : `products.${field}`);
  const textOf = (field: FieldPath<Values>, value: unknown) =>
    field === 'unitTypeId' ? (unitTypes.find(({ id }) => id === value)?.labels[language].other ?? '') : String(value);
  return (
    <FormDialog
      submitLabel={t('common:save')}
      title={t(product ? 'products.edit' : 'products.create')}
      busy={save.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ConflictNote edited={edited} form={form} labelOf={labelOf} textOf={textOf} busy={save.isPending} />
      <FormError error={problem} />
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
