import { validate } from 'uuid';

/** What every job carries besides its own ids: the tenant in whose transaction it runs. */
export type JobPayload = { tenantId: string } & Record<string, unknown>;

/**
 * The payload of a job of `task`, as it lies in the queue. Throws where it names no tenant (TI-10): work without one would
 * be done on behalf of the platform, which reaches everything.
 */
export function payloadOf(task: string, payload: unknown): JobPayload {
  const { tenantId } = (payload ?? {}) as Partial<JobPayload>;
  if (typeof tenantId !== 'string' || !validate(tenantId)) throw new Error(`job ${task}: names no tenant`);
  return payload as JobPayload;
}
