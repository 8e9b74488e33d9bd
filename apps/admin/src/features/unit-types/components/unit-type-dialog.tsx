import { ConflictNote, contractResolver, FormDialog, useEditedObject } from '@tenantry/app-frame';
import type { BodyOf } from '@tenantry/contracts';
import { unitTypeRoutes, type UnitType } from '@tenantry/contracts/admin';
import { applyProblem, FormError, FormGrid, TextInput, useFocusFirstError, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNewestUnitType, useSaveUnitType } from '../api/unit-type.queries';

type Values = BodyOf<typeof unitTypeRoutes.create>;

interface Props {
  /** The unit type to change; a new one without it. */
  unitType: UnitType | undefined;
  onClose: () => void;
}

const noLabel = { one: '', other: '' };
const words = ['labels.it.one', 'labels.it.other', 'labels.en.one', 'labels.en.other'] as const;
const fields = ['code', ...words] as const;
const valuesOf = (unitType: UnitType | undefined): Values => ({
  code: unitType?.code ?? '',
  labels: { it: unitType?.labels.it ?? noLabel, en: unitType?.labels.en ?? noLabel },
});

/** Adds or changes a unit type: a code for the API and the words for people, one and many, in both languages. */
export function UnitTypeDialog({ unitType, onClose }: Props) {
  const { t } = useTranslation('plans');
  const toast = useToast();
  const save = useSaveUnitType(unitType?.id);
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<Values>({
    defaultValues: valuesOf(unitType),
    resolver: contractResolver<Values>(unitTypeRoutes.create.body),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const { control, handleSubmit, setError, formState } = form;
  const readNewest = useNewestUnitType(unitType?.id);
  const edited = useEditedObject({ form, object: unitType, valuesOf, fields, readNewest });
  useFocusFirstError(formState);
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    try {
      const saved = await edited.saveOver((version) => save.mutateAsync({ body, version }));
      if (!saved) return;
      toast({ text: t('unitTypes.saved', { name: saved.code }) });
      onClose();
    } catch (error) {
      setProblem(applyProblem(error, setError) && error);
    }
  });
  const word = (name: (typeof words)[number]) => (
    <TextInput
      key={name}
      control={control}
      name={name}
      label={t(`unitTypes.${name}`)}
      required
      maxLength={40}
      autoComplete="off"
    />
  );
  return (
    <FormDialog
      submitLabel={t('common:save')}
      title={t(unitType ? 'unitTypes.edit' : 'unitTypes.create')}
      busy={save.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ConflictNote
        edited={edited}
        form={form}
        labelOf={(field) => t(`unitTypes.${field as (typeof fields)[number]}`)}
        textOf={(_, value) => String(value)}
        busy={save.isPending}
      />
      <FormError error={problem} />
      <TextInput
        control={control}
        name="code"
        label={t('unitTypes.code')}
        help={t('unitTypes.codeHelp')}
        required
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
      />
      <FormGrid>{words.map(word)}</FormGrid>
    </FormDialog>
  );
}
