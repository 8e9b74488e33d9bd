import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { passkeyName } from '@tenantry/contracts';
import { applyProblem, FormError, Icon, TextInput, useFocusFirstError } from '@tenantry/ui';
import { FingerprintPattern } from 'lucide-react';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { contractResolver } from '../../form/contract-resolver';
import { useSecondFactorTexts } from '../second-factor-texts';
import { deviceName } from './device-name';

interface Props {
  /** Makes the passkey and brings it to the server. What it throws is shown here. */
  onMake: (name: string) => Promise<unknown>;
  autoFocus?: boolean;
}

const resolver = contractResolver<{ name: string }>(z.object({ name: passkeyName }));

/** Names a passkey that is about to be made, then leaves the word to the browser. */
export function PasskeyForm({ onMake, autoFocus = false }: Props) {
  const { t } = useSecondFactorTexts();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, setError, formState } = useForm({
    resolver,
    defaultValues: { name: deviceName(navigator.userAgent) ?? t('passkeyName.usual') },
    shouldFocusError: false,
  });
  useFocusFirstError(formState, form);
  const submit = handleSubmit(async ({ name }) => {
    setProblem(undefined);
    try {
      await onMake(name);
    } catch (error) {
      setProblem(applyProblem(error, setError));
    }
  });
  return (
    <Box
      component="form"
      ref={form}
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 2.25 }}
    >
      <FormError error={problem} />
      <TextInput
        control={control}
        name="name"
        label={t('passkeyName.label')}
        autoComplete="off"
        required
        autoFocus={autoFocus}
      />
      <Button
        type="submit"
        variant="contained"
        size="large"
        fullWidth
        loading={formState.isSubmitting}
        startIcon={<Icon of={FingerprintPattern} size={18} />}
      >
        {t('passkeyName.submit')}
      </Button>
    </Box>
  );
}
