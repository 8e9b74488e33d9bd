import type { BodyOf, SessionRoutes } from '@tenantry/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAudience } from '../../audience';
import { useSessionQuery } from '../../session/session.queries';

/** Signs in; the app then speaks the language of the person's profile. */
export function useSignIn() {
  const { client, routes } = useAudience();
  const queryClient = useQueryClient();
  const { queryKey } = useSessionQuery();
  const { i18n } = useTranslation();
  return useMutation({
    mutationFn: (body: BodyOf<SessionRoutes['signIn']>) => client.call(routes.session.signIn, { body }),
    // The page may still be asking who is there: its late "nobody" must not end the session that begins here.
    onMutate: () => queryClient.cancelQueries({ queryKey }),
    onSuccess: async (session) => {
      queryClient.setQueryData(queryKey, session);
      await i18n.changeLanguage(session.user.language);
    },
  });
}
