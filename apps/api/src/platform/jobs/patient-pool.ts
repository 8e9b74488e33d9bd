import pg from 'pg';
import { isUnavailable } from '../database/database-error';

/**
 * The pool of the job queue. The queue marks a job as done, or as failed, without waiting for the answer: should the
 * connection be lost there, nobody would hear of it and the process would end. What failed with a time-out it repeats
 * until it gets through, so a database that is away is reported as one (DO-07).
 */
export class PatientPool extends pg.Pool {
  private isPatient = true;
  private readonly known = new WeakSet<pg.PoolClient>();

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    return this.asTimeout(super.connect()).then((client) => this.prepared(client));
  }

  /** From now on nothing is repeated: whoever leaves does not wait for a database that may have gone first. */
  loseThePatience(): void {
    this.isPatient = false;
  }

  private prepared(client: pg.PoolClient): pg.PoolClient {
    if (this.known.has(client)) return client;
    this.known.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const patient = (...args: unknown[]) => {
      const answer = query(...args);
      return answer instanceof Promise ? this.asTimeout(answer) : answer;
    };
    client.query = patient as typeof client.query;
    return client;
  }

  private asTimeout<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      if (this.isPatient && error instanceof Error && isUnavailable(error)) Object.assign(error, { code: 'ETIMEDOUT' });
      throw error;
    });
  }
}
