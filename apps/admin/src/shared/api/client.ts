import { createClient } from '@tenantry/api-client';
import { sessionEnded } from './session-ended';

/** The API as this app may call it. */
export const client = createClient({ audience: 'admin', onSessionEnded: () => sessionEnded.tell() });
