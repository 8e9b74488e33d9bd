import { createClient, type Client } from '@tenantry/api-client';
import { rightsChanged } from './rights-changed';
import { sessionEnded } from './session-ended';

/** The API as one app may call it; tells the frame when the server no longer knows the session, or refuses a right. */
export const createAppClient = (audience: 'admin' | 'customer'): Client =>
  createClient({
    audience,
    onSessionEnded: () => sessionEnded.tell(),
    onForbidden: () => rightsChanged.tell(),
  });
