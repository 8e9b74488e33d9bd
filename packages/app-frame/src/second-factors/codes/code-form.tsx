import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { recoveryCode, totpCode } from '@tenantry/contracts';
import { applyProblem, FormError, TextInput, useFocusFirstError } from '@tenantry/ui';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { contractResolver } from '../../form/contract-resolver';
import { useSecondFactorTexts } from '../second-factor-texts';

interface Props {
  kind: 'totp' | 'recovery';
  submitLabel: string;
  /** Gives the code to the server. What it throws is shown here. */
  onGive: (code: string) => Promise<unknown>;
  autoFocus?: boolean;
}

const fields = {
  totp: { schema: totpCode, autoComplete: 'one-time-code', inputMode: 'numeric' },
  recovery: { schema: recoveryCode, autoComplete: 'off', inputMode: 'text' },
} as const;
const look = { totp: { fontSize: 20, letterSpacing: '0.2em' }, recovery: { textTransform: 'uppercase' } } as const;

/** One code. A refused one of six digits is emptied, as only the next will do; a long one stays to be corrected. */
export function CodeForm({ kind, submitLabel, onGive, autoFocus = false }: Props) {
  const { t } = useSecondFactorTexts();
  const { schema, ...input } = fields[kind];
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, setError, setValue, formState } = useForm({
    resolver: contractResolver<{ code: string }>(z.object({ code: schema })),
    defaultValues: { code: '' },
    // The next code is typed below what was wrong with the last one: half of it is no news.
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useFocusFirstError(formState, form);
  const submit = handleSubmit(async ({ code }) => {
    setProblem(undefined);
    try {
      await onGive(code);
    } catch (error) {
      if (kind === 'totp') setValue('code', '');
      setProblem(applyProblem(error, setError));
    }
  });
  return (
    <Box
      component="form"
      ref={form}
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 2.25, '& input': { typography: 'code', ...look[kind] } }}
    >
      <FormError error={problem} />
      <TextInput
        control={control}
        name="code"
        label={t(`code.${kind}`)}
        {...(kind === 'recovery' && { help: t('code.recoveryHelp') })}
        {...input}
        spellCheck={false}
        autoFocus={autoFocus}
      />
      <Button type="submit" variant="contained" size="large" fullWidth loading={formState.isSubmitting}>
        {submitLabel}
      </Button>
    </Box>
  );
}
