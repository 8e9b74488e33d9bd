import type { SignInStep } from '@tenantry/contracts';
import { useNavigate, useSearchParams } from 'react-router';
import { framePaths } from '../paths';
import { useEnter } from './use-enter';

/** Goes where a sign-in has come to: into the app, or to the page for what is still missing. */
export function useTakeStep(): (step: SignInStep) => Promise<void> {
  const enter = useEnter();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return async (step) => {
    if (step.step === 'signedIn') return enter(step.session);
    return navigate(framePaths[step.step](params.get('returnTo') ?? undefined), { replace: true });
  };
}
