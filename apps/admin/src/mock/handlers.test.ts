import * as contract from '@tenantry/contracts/admin';
import { expect, it } from 'vitest';
import { handlers } from './handlers';

const routes = Object.entries(contract)
  .filter(([name]) => name.endsWith('Routes'))
  .flatMap(([, set]) => Object.values(set as Record<string, { method: string; path: string }>));

it('answers every route of this app, so that none is sent to a server that is not there', () => {
  const answered = handlers.map(({ info }) => `${String(info.method)} ${String(info.path)}`);
  expect(answered.toSorted()).toEqual(routes.map(({ method, path }) => `${method} */api/v1${path}`).toSorted());
});
