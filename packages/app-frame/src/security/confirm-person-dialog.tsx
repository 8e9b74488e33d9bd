import Stack from '@mui/material/Stack';
import { ConfirmDialog, FormError, PasswordInput, applyProblem, useFocusFirstError } from '@tenantry/ui';
import { KeyRound } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useForm, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAudience } from '../audience';
import { contractResolver } from '../form/contract-resolver';
import { ConfirmByPasskey } from './confirm-by-passkey';
import { useAuthenticate } from './own-sessions.queries';

interface FieldProps {
  control: Control<{ password: string }>;
  onShown: () => void;
}

/** The dialog focuses its way out; here it is opened to be answered. Told from inside, as what it holds is shown later than it. */
function PasswordField({ control, onShown }: FieldProps) {
  const { t } = useTranslation('frame');
  useEffect(onShown, [onShown]);
  return <PasswordInput control={control} name="password" label={t('field.password')} />;
}

interface Props {
  open: boolean;
  /** It is still the same person: what was asked for can go on. */
  onConfirmed: () => void;
  onClose: () => void;
}

/** Asks for the password again, or for a passkey, where the server wants to be sure that it is still the same person. */
export function ConfirmPersonDialog({ open, onConfirmed, onClose }: Props) {
  const { t } = useTranslation('frame');
  const { routes } = useAudience();
  const authenticate = useAuthenticate();
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, reset, setError, setFocus, formState } = useForm({
    resolver: contractResolver<{ password: string }>(routes.ownSessions.authenticate.body),
    defaultValues: { password: '' },
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  useEffect(() => {
    if (!open) return;
    return () => {
      reset();
      setProblem(undefined);
    };
  }, [open, reset]);
  const focusPassword = useCallback(() => setFocus('password'), [setFocus]);
  const submit = handleSubmit(async ({ password }) => {
    setProblem(undefined);
    try {
      await authenticate.mutateAsync(password);
      onConfirmed();
    } catch (error) {
      setProblem(applyProblem(error, setError));
    }
  });
  return (
    <ConfirmDialog
      open={open}
      icon={KeyRound}
      title={t('security.confirmTitle')}
      confirmLabel={t('security.confirm')}
      busy={authenticate.isPending}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <Stack spacing={2}>
        <div>{t('security.confirmText')}</div>
        <FormError error={problem} />
        <PasswordField control={control} onShown={focusPassword} />
        <ConfirmByPasskey onConfirmed={onConfirmed} />
      </Stack>
    </ConfirmDialog>
  );
}
