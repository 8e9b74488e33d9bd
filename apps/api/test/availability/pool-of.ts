import type pg from 'pg';
import { DataSource } from 'typeorm';
import type { TestApp } from '../support/test-app';

/** The connection pool of a server under test: to make it smaller, and to see that nothing was left in use. */
export const poolOf = ({ app }: TestApp): pg.Pool & { options: pg.PoolConfig } =>
  (app.get(DataSource).driver as unknown as { master: pg.Pool & { options: pg.PoolConfig } }).master;

/** How many connections are in use by somebody. */
export const inUse = (pool: pg.Pool): number => pool.totalCount - pool.idleCount;
