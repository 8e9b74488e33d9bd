import { contractResolver } from '@tenantry/app-frame';
import type { BodyOf } from '@tenantry/contracts';
import { unitTypeRoutes, type UnitType } from '@tenantry/contracts/admin';
import { applyProblem, FormGrid, TextInput, useFocusFirstError, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../shared/form/form-dialog';
import { StaleNote } from '../../../shared/form/stale-note';
import { useSaveUnitType } from '../api/unit-type.queries';

type Values = BodyOf<typeof unitTypeRoutes.create>;

interface Props {
  /** The unit type to change; a new one without it. */
  unitType: UnitType | undefined;
  onReload: () => void;
  onClose: () => void;
}

const noLabel = { one: '', other: '' };
const valuesOf = (unitType: UnitType | undefined): Values => ({
  code: unitType?.code ?? '',
  labels: { it: unitType?.labels.it ?? noLabel, en: unitType?.labels.en ?? noLabel },
});

/** Adds or changes a unit type: a code for the API and the words for people, one and many, in both languages. */
export function UnitTypeDialog({ unitType, onReload, onClose }: Props) {
  const { t } = useTranslation('plans');
  const toast = useToast();
  const save = useSaveUnitType(unitType);
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, setError, formState } = useForm<Values>({
    values: valuesOf(unitType),
    resetOptions: { keepDirtyValues: true },
    resolver: contractResolver<Values>(unitTypeRoutes.create.body),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    try {
      const { code } = await save.mutateAsync(body);
      toast({ text: t('unitTypes.saved', { name: code }) });
      onClose();
    } catch (error) {
      setProblem(applyProblem(error, setError) && error);
    }
  });
  const word = (name: 'labels.it.one' | 'labels.it.other' | 'labels.en.one' | 'labels.en.other') => (
    <TextInput
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
      title={t(unitType ? 'unitTypes.edit' : 'unitTypes.create')}
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
      <FormGrid>
        {word('labels.it.one')}
        {word('labels.it.other')}
        {word('labels.en.one')}
        {word('labels.en.other')}
      </FormGrid>
    </FormDialog>
  );
}
