import type { Enrolled } from '@tenantry/contracts';
import { useSecondFactorRoutes } from '../second-factor-routes';

/** Sets the first factor up before a sign-in goes on. The answers that hold recovery codes come once. */
export function useEnrolment() {
  const { client, routes } = useSecondFactorRoutes();
  return {
    beginTotp: () => client.call(routes.enrolment.beginTotp, {}),
    confirmTotp: (code: string): Promise<Enrolled> => client.call(routes.enrolment.confirmTotp, { body: { code } }),
    addPasskey: async (name: string): Promise<Enrolled> => {
      const options = await client.call(routes.enrolment.passkeyOptions, {});
      const { makePasskey } = await import('../passkey/browser-passkeys');
      const response = await makePasskey(options);
      return client.call(routes.enrolment.addPasskey, { body: { name, response } });
    },
  };
}
