import { useQueryClient } from '@tanstack/react-query';
import { queryOf } from '@tenantry/api-client';
import type { Language } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useAudience } from '../audience';

/**
 * Changes the language at once and then tells the profile, so that mails and other devices follow. Failing at that is
 * not worth a message: the screen already speaks the chosen language, and the profile page shows what is stored.
 */
export function useSaveLanguage() {
  const { client, routes } = useAudience();
  const { i18n } = useTranslation();
  const queryClient = useQueryClient();
  const store = async (language: Language) => {
    const options = queryOf(client, routes.profile.get, {});
    const { firstName, lastName, version } = await queryClient.fetchQuery({ ...options, staleTime: 0 });
    const body = { firstName, lastName, language };
    queryClient.setQueryData(options.queryKey, await client.call(routes.profile.update, { body, version }));
  };
  return (language: Language) => {
    void i18n.changeLanguage(language);
    store(language).catch(() => undefined);
  };
}
