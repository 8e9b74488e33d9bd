import { createAppClient } from '@tenantry/app-frame';

/** The API as this app may call it. */
export const client = createAppClient('customer');
