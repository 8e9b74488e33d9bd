import Button from '@mui/material/Button';
import { singleSignOnRoutes, type ProviderAnswer } from '@tenantry/contracts';
import { LoadingPage, ProblemAlert } from '@tenantry/ui';
import { useMutation } from '@tanstack/react-query';
import { AccessFrame } from '../access/components/access-frame';
import { useTakeStep } from '../access/use-take-step';
import { useAudience } from '../audience';
import { framePaths } from '../paths';
import { useCompanyAccountTexts } from './company-account-texts';
import { useOnce } from './use-once';

/** Back from the provider, at the door: hands in what it said and goes on, or says why not. */
export function ReturnedPage({ answer, onAgain }: { answer: ProviderAnswer; onAgain: () => void }) {
  const { t } = useCompanyAccountTexts();
  const { client } = useAudience();
  const takeStep = useTakeStep();
  const complete = useMutation({
    mutationFn: async () => takeStep(await client.call(singleSignOnRoutes.complete, { body: answer })),
  });
  useOnce(() => complete.mutate());
  if (!complete.error)
    return (
      <AccessFrame title={t('checking')} text={t('checkingText')}>
        <LoadingPage />
      </AccessFrame>
    );
  return (
    <AccessFrame title={t('failedTitle')} notice={<ProblemAlert error={complete.error} />}>
      <Button variant="contained" size="large" fullWidth onClick={onAgain}>
        {t('again')}
      </Button>
      <Button href={framePaths.signIn()} color="inherit" sx={{ mt: 2, ml: -1.5 }}>
        {t('back')}
      </Button>
    </AccessFrame>
  );
}
