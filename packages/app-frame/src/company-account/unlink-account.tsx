import Button from '@mui/material/Button';
import { invalidate } from '@tenantry/api-client';
import { companyAccountRoutes } from '@tenantry/contracts';
import { ConfirmDialog, useToast } from '@tenantry/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAudience } from '../audience';
import { useConfirmedPerson } from '../security/use-confirmed-person';
import { useCompanyAccountTexts } from './company-account-texts';

/** Takes the company account away: a question, the password where the server wants it again, and word of it. */
export function UnlinkAccount() {
  const { t } = useCompanyAccountTexts();
  const { client, routes } = useAudience();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { confirmed, dialog } = useConfirmedPerson();
  const [asking, ask] = useState(false);
  const unlink = useMutation({
    mutationFn: () =>
      confirmed(async () => {
        await client.call(companyAccountRoutes.unlink, {});
        return true;
      }),
    onSuccess: async (done) => {
      if (!done) return;
      ask(false);
      toast({ text: t('own.unlinkedNow') });
      await invalidate(queryClient, companyAccountRoutes.get, routes.ownSessions.list, routes.securityEvents.list);
    },
  });
  return (
    <>
      <Button variant="outlined" size="small" color="error" onClick={() => ask(true)}>
        {t('own.unlink')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('own.unlinkTitle')}
        confirmLabel={t('own.unlink')}
        danger
        busy={unlink.isPending}
        error={unlink.error}
        onConfirm={() => unlink.mutate()}
        onClose={() => ask(false)}
      >
        {t('own.unlinkText')}
      </ConfirmDialog>
      {dialog}
    </>
  );
}
