import Button from '@mui/material/Button';
import type { PendingSignIn } from '@tenantry/contracts';
import { LoadingPage, ProblemAlert } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { AccessFrame } from '../../access/components/access-frame';
import { useHalfSession } from './use-half-session';

interface Props {
  step: PendingSignIn['step'];
  /** Shown until it is known what the sign-in waits for. */
  title: string;
  children: (pending: PendingSignIn, cancel: ReactNode) => ReactNode;
}

/** A page between the password and the app. It lives as long as the half sign-in does, across reloads. */
export function HalfPage({ step, title, children }: Props) {
  const { t } = useTranslation('frame');
  const { pending, error, retry, elsewhere, cancel } = useHalfSession();
  const place = elsewhere(step);
  if (place) return <Navigate to={place} replace />;
  if (!pending)
    return (
      <AccessFrame title={title}>
        {error ? <ProblemAlert error={error} onRetry={retry} /> : <LoadingPage />}
      </AccessFrame>
    );
  return children(
    pending,
    <Button color="inherit" onClick={cancel} sx={{ mt: 2, ml: -1.5 }}>
      {t('backToSignIn')}
    </Button>,
  );
}
