import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SecondFactorPolicy } from '@tenantry/contracts';
import { applyProblem, ConfirmDialog, FormError, RadioCards, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAudience } from '../../audience';
import { ConflictNote } from '../../form/conflict/conflict-note';
import { useEditedObject } from '../../form/conflict/use-edited-object';
import { useConfirmedPerson } from '../../security/use-confirmed-person';
import { useSecondFactorTexts } from '../second-factor-texts';
import { usePolicyCalls } from './use-policy-calls';

type Values = Pick<SecondFactorPolicy, 'policy'>;

const choices = ['optional', 'required'] as const;
const fields = ['policy'] as const;
const valuesOf = ({ policy }: SecondFactorPolicy): Values => ({ policy });

/** Leaves a second factor to each person, or asks everybody for one, which is asked about first. */
export function SecondFactorPolicyForm({ policy }: { policy: SecondFactorPolicy }) {
  const { t } = useSecondFactorTexts();
  const { audience } = useAudience();
  const toast = useToast();
  const { readNewest, set } = usePolicyCalls();
  const { confirmed, dialog } = useConfirmedPerson();
  const [problem, setProblem] = useState<unknown>();
  const [asking, ask] = useState(false);
  const form = useForm<Values>({ defaultValues: valuesOf(policy) });
  const { control, handleSubmit, setError, formState } = form;
  const edited = useEditedObject({ form, object: policy, valuesOf, fields, readNewest });
  const save = handleSubmit(async (values) => {
    ask(false);
    setProblem(undefined);
    try {
      const saved = await confirmed(() => edited.saveOver((version) => set(values.policy, version)));
      if (saved) toast({ text: t(`policy.saved.${saved.policy}`) });
    } catch (error) {
      setProblem(applyProblem(error, setError));
    }
  });
  const needsAsking = () => form.getValues('policy') === 'required' && policy.policy !== 'required';
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (needsAsking()) ask(true);
        else void save();
      }}
      sx={{ display: 'grid', gap: 2.25 }}
    >
      <Box sx={{ color: 'text.secondary' }}>
        {t(`policy.text.${audience}`)} {policy.inherited && t('policy.inherited')}
      </Box>
      <ConflictNote
        edited={edited}
        form={form}
        labelOf={() => t('policy.label')}
        textOf={(_, value) => t(`policy.${String(value)}`)}
        busy={formState.isSubmitting}
      />
      <FormError error={problem} />
      <RadioCards
        control={control}
        name="policy"
        label={t('policy.label')}
        options={choices.map((value) => ({
          value,
          label: t(`policy.${value}`),
          description: t(`policy.${value}Text`),
        }))}
      />
      <Box>
        <Button type="submit" variant="contained" loading={formState.isSubmitting}>
          {t('policy.save')}
        </Button>
      </Box>
      <ConfirmDialog
        open={asking}
        title={t('policy.confirmTitle')}
        confirmLabel={t('policy.confirm')}
        danger
        onConfirm={() => void save()}
        onClose={() => ask(false)}
      >
        {t('policy.confirmText')}
      </ConfirmDialog>
      {dialog}
    </Box>
  );
}
