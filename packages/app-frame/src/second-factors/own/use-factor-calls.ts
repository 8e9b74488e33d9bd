import { invalidate } from '@tenantry/api-client';
import type { PasskeyId } from '@tenantry/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../../audience';
import { useSecondFactorRoutes } from '../second-factor-routes';

/** Changes the person's own factors. What is on screen is read again, sessions and events too: a change ends the others. */
export function useFactorCalls() {
  const { client, routes } = useSecondFactorRoutes();
  const { ownSessions, securityEvents } = useAudience().routes;
  const { own } = routes;
  const queryClient = useQueryClient();
  const changed = async <T>(answer: Promise<T>): Promise<T> => {
    const given = await answer;
    await invalidate(queryClient, own.list, ownSessions.list, securityEvents.list);
    return given;
  };
  return {
    beginTotp: () => client.call(own.beginTotp, {}),
    confirmTotp: (code: string) => changed(client.call(own.confirmTotp, { body: { code } })),
    removeTotp: () => changed(client.call(own.removeTotp, {})),
    addPasskey: async (name: string) => {
      const options = await client.call(own.passkeyOptions, {});
      const { makePasskey } = await import('../passkey/browser-passkeys');
      const response = await makePasskey(options);
      return changed(client.call(own.addPasskey, { body: { name, response } }));
    },
    renamePasskey: (id: PasskeyId, name: string) =>
      changed(client.call(own.renamePasskey, { params: { id }, body: { name } })),
    removePasskey: (id: PasskeyId) => changed(client.call(own.removePasskey, { params: { id } })),
    renewRecoveryCodes: () => changed(client.call(own.renewRecoveryCodes, {})),
  };
}
