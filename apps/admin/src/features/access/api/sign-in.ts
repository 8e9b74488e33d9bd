import type { BodyOf } from '@tenantry/contracts';
import { sessionRoutes } from '@tenantry/contracts/admin';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../../../shared/api/client';
import { sessionQuery } from '../../../shared/session/session.queries';

/** Signs in; the app then speaks the language of the person's profile. */
export function useSignIn() {
  const queryClient = useQueryClient();
  const { i18n } = useTranslation();
  return useMutation({
    mutationFn: (body: BodyOf<typeof sessionRoutes.signIn>) => client.call(sessionRoutes.signIn, { body }),
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery().queryKey, session);
      await i18n.changeLanguage(session.user.language);
    },
  });
}
