import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything a run of the journeys writes: the server's data and the caught mails. Emptied before each run. */
const folder = join(tmpdir(), `tenantry-e2e-${process.getuid?.() ?? 0}`);

export const dataFolder = join(folder, 'data');
export const mailFolder = join(folder, 'mail');
export const signInFolder = join(folder, 'sign-ins');
export const runFolder = folder;

export const PORT = Number(process.env.E2E_PORT ?? 3777);
export const SMTP_PORT = Number(process.env.E2E_SMTP_PORT ?? 3778);
export const PROVIDER_PORT = Number(process.env.E2E_PROVIDER_PORT ?? 3779);
export const providerUrl = `http://127.0.0.1:${PROVIDER_PORT}`;
export const providerClient = { id: 'tenantry', secret: 'a secret of the journeys' };
export const baseUrl = `http://localhost:${PORT}`;
