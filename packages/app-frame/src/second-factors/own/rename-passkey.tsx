import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { passkeyName, type Passkey } from '@tenantry/contracts';
import { applyProblem, FormError, TextInput, useFocusFirstError, useToast } from '@tenantry/ui';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { contractResolver } from '../../form/contract-resolver';
import { useConfirmedPerson } from '../../security/use-confirmed-person';
import { useSecondFactorTexts } from '../second-factor-texts';
import { useFactorCalls } from './use-factor-calls';

const resolver = contractResolver<{ name: string }>(z.object({ name: passkeyName }));

/** Gives a passkey another name; `onDone` also when the person gave up at the password. */
export function RenamePasskey({ passkey, onDone }: { passkey: Passkey; onDone: () => void }) {
  const { t } = useSecondFactorTexts();
  const toast = useToast();
  const { renamePasskey } = useFactorCalls();
  const { confirmed, dialog } = useConfirmedPerson();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, setError, formState } = useForm({
    resolver,
    defaultValues: { name: passkey.name },
    shouldFocusError: false,
  });
  useFocusFirstError(formState, form);
  const submit = handleSubmit(async ({ name }) => {
    setProblem(undefined);
    try {
      const renamed = await confirmed(() => renamePasskey(passkey.id, name));
      if (renamed) toast({ text: t('own.renamed', { name: renamed.name }) });
      onDone();
    } catch (error) {
      setProblem(applyProblem(error, setError));
    }
  });
  return (
    <>
      <Box
        component="form"
        ref={form}
        noValidate
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 2.25 }}
      >
        <FormError error={problem} />
        <TextInput control={control} name="name" label={t('passkeyName.label')} autoComplete="off" required autoFocus />
        <Button type="submit" variant="contained" size="large" loading={formState.isSubmitting}>
          {t('own.save')}
        </Button>
      </Box>
      {dialog}
    </>
  );
}
