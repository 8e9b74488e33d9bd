import { createClient, isProblem, type Client } from '@tenantry/api-client';
import { rightsChanged } from './rights-changed';
import { sessionEnded } from './session-ended';

/** The API as one app may call it; tells the frame when the server no longer knows the session, or refuses a right. */
export function createAppClient(audience: 'admin' | 'customer'): Client {
  const client = createClient({ audience, onSessionEnded: () => sessionEnded.tell() });
  return {
    ...client,
    call: async (...call) => {
      try {
        return await client.call(...call);
      } catch (error) {
        if (isProblem(error, 'forbidden')) rightsChanged.tell();
        throw error;
      }
    },
  };
}
