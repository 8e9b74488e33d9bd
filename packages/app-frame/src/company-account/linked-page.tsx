import Button from '@mui/material/Button';
import { invalidate } from '@tenantry/api-client';
import { companyAccountRoutes, type ProviderAnswer } from '@tenantry/contracts';
import { LoadingPage, ProblemAlert, useToast } from '@tenantry/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { AccessFrame } from '../access/components/access-frame';
import { useAudience } from '../audience';
import { framePaths } from '../paths';
import { useCompanyAccountTexts } from './company-account-texts';
import { useOnce } from './use-once';

/** Back from the provider, in a session: links the account that it named, and returns to the profile. */
export function LinkedPage({ answer }: { answer: ProviderAnswer }) {
  const { t } = useCompanyAccountTexts();
  const { client } = useAudience();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const link = useMutation({
    mutationFn: () => client.call(companyAccountRoutes.complete, { body: answer }),
    onSuccess: async () => {
      await invalidate(queryClient, companyAccountRoutes.get);
      await navigate(framePaths.security(), { replace: true });
      toast({ text: t('own.linkedNow') });
    },
  });
  useOnce(() => link.mutate());
  return (
    <AccessFrame
      title={link.error ? t('failedTitle') : t('checking')}
      text={link.error ? undefined : t('checkingText')}
      notice={link.error && <ProblemAlert error={link.error} />}
    >
      {link.error ? (
        <Button href={framePaths.security()} variant="contained" size="large" fullWidth>
          {t('backToSecurity')}
        </Button>
      ) : (
        <LoadingPage />
      )}
    </AccessFrame>
  );
}
