import { AsyncLocalStorage } from 'node:async_hooks';
import type { RouteShape } from '@tenantry/contracts';
import type { ActingPerson } from '../access/actor';

/** What is known of the request that is being served; travels with it through every await. */
export interface RequestContext {
  requestId: string;
  ip: string | null;
  userAgent?: string | undefined;
  route?: RouteShape;
  /** Set by the guard for all of the request, so that nothing in it is done under one identity only (AZ-11). */
  acting?: ActingPerson;
  idempotency?: { key: string; fingerprint: string; route: string; used: boolean };
}

const storage = new AsyncLocalStorage<RequestContext>();

export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** The current context, or a fresh one for work outside any request (jobs, commands). */
export const currentContext = (): RequestContext | undefined => storage.getStore();
