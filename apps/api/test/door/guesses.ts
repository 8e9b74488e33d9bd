import { sessionRoutes } from '@tenantry/contracts/admin';
import type { TestApp } from '../support/test-app';

export interface GuessAnswer {
  status: number;
  /** Seconds to wait, as the header says. */
  wait: number;
  /** What the answer tells, without the id of the request. */
  told: unknown;
}

/** Tries a password at the partners' door from this address, as a browser with these cookies. */
export async function tryPassword(
  { app }: TestApp,
  { ip, email, password, cookie }: { ip: string; email: string; password: string; cookie?: string },
): Promise<GuessAnswer> {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/v1${sessionRoutes.signIn.path}`,
    remoteAddress: ip,
    headers: {
      'x-tenantry-app': 'admin',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...(cookie && { cookie }),
    },
    payload: JSON.stringify({ email, password }),
  });
  const { requestId: _, params: __, ...told } = answer.json<Record<string, unknown>>();
  return { status: answer.statusCode, wait: Number(answer.headers['retry-after'] ?? 0), told };
}

/** The nth of many addresses, each in a network of its own. */
export const nthAddress = (n: number): string => `198.51.${Math.floor(n / 250)}.${n % 250}`;
