import type { Session } from '@tenantry/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { safeReturnTo } from '../paths';
import { useSessionQuery } from '../session/session.queries';

/** Goes into the app with a session that has just begun: in the language of the person's profile, to the page they wanted. */
export function useEnter(): (session: Session) => Promise<void> {
  const queryClient = useQueryClient();
  const { queryKey } = useSessionQuery();
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return async (session) => {
    queryClient.setQueryData(queryKey, session);
    await i18n.changeLanguage(session.user.language);
    await navigate(safeReturnTo(params.get('returnTo')), { replace: true });
  };
}
