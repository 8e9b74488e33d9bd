import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { AccessFrame } from '@tenantry/app-frame';
import { isProblem } from '@tenantry/api-client';
import { LoadingPage, ProblemAlert, readProblem } from '@tenantry/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useEnterActing } from '../../features/acting/api/acting.mutations';
import { wayBack } from '../../features/acting/way-back';
import { paths } from '../../shared/paths';

/** Where the management portal leads to act for a customer. Whoever is signed in here already is not put out unasked. */
export function Component() {
  const { t } = useTranslation('acting');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const arrived = useRef(false);
  const { mutate, error, isPending } = useEnterActing();
  const enter = (replace: boolean) => {
    const entered = async () => {
      // What was read here belongs to the session before.
      queryClient.clear();
      await navigate(paths.home(), { replace: true });
    };
    mutate(replace, { onSuccess: () => void entered() });
  };
  const arrive = useEffectEvent(() => enter(false));
  useEffect(() => {
    // The way in opens once, and an effect may run twice.
    if (arrived.current) return;
    arrived.current = true;
    arrive();
  }, []);

  const back = (
    <Button component="a" href={wayBack()} color="inherit" sx={{ mt: 1, ml: -1.5 }}>
      {t('back')}
    </Button>
  );
  if (isProblem(error, 'linkInvalid'))
    return (
      <AccessFrame title={t('enter.invalidTitle')} text={t('enter.invalidText')}>
        <Button component="a" href={wayBack()} variant="contained" size="large" fullWidth>
          {t('back')}
        </Button>
      </AccessFrame>
    );
  if (isProblem(error, 'sessionOpen'))
    return (
      <AccessFrame
        title={t('enter.openTitle')}
        text={t('enter.openText', { name: readProblem(error).params?.['name'] ?? '' })}
      >
        <Button variant="contained" size="large" fullWidth loading={isPending} onClick={() => enter(true)}>
          {t('enter.replace')}
        </Button>
        {back}
      </AccessFrame>
    );
  return (
    <AccessFrame title={t('enter.title')} text={t('enter.text')}>
      {error ? (
        <>
          <ProblemAlert error={error} onRetry={() => enter(false)} />
          {back}
        </>
      ) : (
        <Box sx={{ minHeight: 120 }}>
          <LoadingPage />
        </Box>
      )}
    </AccessFrame>
  );
}
