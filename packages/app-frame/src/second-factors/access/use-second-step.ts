import { useEnter } from '../../access/use-enter';
import { useSecondFactorRoutes } from '../second-factor-routes';

/** The ways to give a second factor. Each goes into the app, or throws what the server or the browser refused. */
export function useSecondStep() {
  const { client, routes } = useSecondFactorRoutes();
  const enter = useEnter();
  return {
    giveCode: async (code: string) => enter(await client.call(routes.step.giveCode, { body: { code } })),
    giveRecoveryCode: async (code: string) =>
      enter(await client.call(routes.step.giveRecoveryCode, { body: { code } })),
    givePasskey: async () => {
      const options = await client.call(routes.step.passkeyOptions, {});
      const { givePasskey } = await import('../passkey/browser-passkeys');
      await enter(await client.call(routes.step.givePasskey, { body: { response: await givePasskey(options) } }));
    },
  };
}
