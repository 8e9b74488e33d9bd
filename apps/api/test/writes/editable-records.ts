import { profileRoutesOf, type RouteShape } from '@tenantry/contracts';
import {
  customerContactRoutes,
  customerRoutes,
  planRoutes,
  productRoutes,
  unitTypeRoutes,
} from '@tenantry/contracts/admin';
import type { TestClient } from '../support/test-client';
import { nameOf } from './prepared-write';
import { prepareWrite } from './prepared-writes';
import type { Workplace } from './workplace';

/** A record that has a text which editors may go on with. */
export interface Editable {
  who: TestClient;
  read(client: TestClient): Promise<{ version: number; text: string; change: Record<string, unknown> }>;
  write(client: TestClient, version: number, change: Record<string, unknown>, text: string): Promise<number>;
}

type Read = (client: TestClient, params: { id: never }) => Promise<Record<string, unknown> & { version: number }>;

const among =
  (route: RouteShape): Read =>
  async (client, { id }) => {
    const { body } = await client.call(route);
    return (body as { items: { id: string; version: number }[] }).items.find((item) => item.id === id) as never;
  };
const one =
  (route: RouteShape): Read =>
  async (client, params) =>
    (await client.call(route, { params })).body as never;

interface Form {
  route: RouteShape;
  read: Read;
  text: string;
}

const profile = profileRoutesOf('customer');
const forms: Form[] = [
  { route: customerRoutes.update, read: one(customerRoutes.get), text: 'notes' },
  { route: planRoutes.update, read: one(planRoutes.get), text: 'name' },
  { route: productRoutes.update, read: among(productRoutes.list), text: 'vendor' },
  { route: unitTypeRoutes.update, read: among(unitTypeRoutes.list), text: 'code' },
  { route: customerContactRoutes.update, read: one(customerContactRoutes.get), text: 'jobTitle' },
  { route: profile.update, read: one(profile.get), text: 'lastName' },
];

/** How to make one of each kind that has a form. */
export const editableRecords = forms.map(({ route, read, text }) => {
  const fields = Object.keys((route.body as unknown as { shape: object }).shape);
  const make = async (at: Workplace): Promise<Editable> => {
    const { who, parts } = await prepareWrite(at, route);
    const params = parts.params as { id: never };
    return {
      who,
      read: async (client) => {
        const record = await read(client, params);
        const change = Object.fromEntries(fields.map((field) => [field, record[field]]));
        return { version: record.version, text: String(record[text] ?? ''), change };
      },
      write: async (client, version, change, next) =>
        (await client.call(route, { params, version, body: { ...change, [text]: next } } as never)).status,
    };
  };
  return [nameOf(route), make] as const;
});
