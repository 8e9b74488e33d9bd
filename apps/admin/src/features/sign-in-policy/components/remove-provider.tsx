import { useConfirmedPerson } from '@tenantry/app-frame';
import Button from '@mui/material/Button';
import { ConfirmDialog, useToast } from '@tenantry/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentityProviderCalls } from '../api/identity-provider.queries';

/** Takes the provider away, with everything that was linked through it. */
export function RemoveProvider({ version }: { version: number }) {
  const { t } = useTranslation('singleSignOn');
  const toast = useToast();
  const calls = useIdentityProviderCalls();
  const { confirmed, dialog } = useConfirmedPerson();
  const [asking, ask] = useState(false);
  const remove = useMutation({
    mutationFn: () => confirmed(() => calls.remove(version)),
    onSuccess: (left) => {
      if (!left) return;
      ask(false);
      toast({ text: t('removed') });
    },
  });
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => ask(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('removeTitle')}
        confirmLabel={t('remove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => ask(false)}
      >
        {t('removeText')}
      </ConfirmDialog>
      {dialog}
    </>
  );
}
