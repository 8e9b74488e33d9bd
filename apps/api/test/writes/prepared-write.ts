import type { RouteShape } from '@tenantry/contracts';
import type { TestClient } from '../support/test-client';
import type { Workplace } from './workplace';

/** A call that will be accepted, by somebody who may make it; every preparation is about objects of its own. */
export interface PreparedWrite {
  who: TestClient;
  parts: { params?: Record<string, string>; body?: unknown; version?: number };
}

export type Prepare = (at: Workplace) => Promise<PreparedWrite>;

export const nameOf = ({ method, path }: RouteShape): string => `${method} ${path}`;
