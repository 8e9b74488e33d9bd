import fc from 'fast-check';
import { PASSWORD } from '../../factories/given';
import type { FuzzWorld } from './fuzz-world';
import type { Words } from './sound-values';

/** Fields that take the id of something. */
const ID_FIELDS = ['parentId', 'customerId', 'exceptId', 'planId', 'productId', 'unitTypeId', 'membershipId', 'userId'];

const word = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdefghilmnoprst'), minLength: min, maxLength: max });

const address = fc
  .tuple(word(4, 12), fc.constantFrom('fuzz.example', 'bücher.example', 'sub.fuzz.example'))
  .map(([local, domain]) => `${local}@${domain}`);

/** Words that let a call through: without them a schema's own values would end at the first rule behind it. */
export function wordsOf(world: FuzzWorld): Words {
  const people = world.actors.flatMap(({ person }) => person?.email ?? []);
  const ids = ID_FIELDS.map((name) => [
    name,
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...(world.ids[name] ?? ['x'])) },
      { weight: 1, arbitrary: fc.uuid() },
    ),
  ]);
  return {
    ...(Object.fromEntries(ids) as Words),
    accountName: word(6, 20),
    email: fc.oneof(address, fc.constantFrom(...people)),
    emergencyEmail: fc.constantFrom('rescue@fuzz.example', '', null),
    certifiedEmail: fc.constantFrom('pec@fuzz.example', '', null),
    timezone: fc.constantFrom('Europe/Rome', 'UTC', 'Pacific/Apia', 'America/St_Johns', 'Etc/GMT+12'),
    currentPassword: fc.constant(PASSWORD),
    password: fc.oneof(fc.constant(PASSWORD), word(12, 40)),
    // Of an app, of a recovery sheet, of a unit; whoever calls may know a better one.
    code: fc.oneof(fc.constantFrom('123456', '0123456789ABCDEFGHJKMNPQ'), word(4, 20)),
    accent: fc.constantFrom('#0B6570', '#7a1f5c', '#FFFF00'),
    issuer: fc.constantFrom('https://login.fuzz.example', 'http://127.0.0.1:9'),
    // Whose address it is: one can name the domain of one's own alone.
    allowedDomains: fc.constantFrom(['people.example'], ['people.example', 'gmail.com'], ['fuzz.example']),
    token: word(20, 60),
    startDate: fc
      .integer({ min: 0, max: 400 })
      .map((days) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10)),
    units: fc.constantFrom(5, 10, 15),
    minUnits: fc.constantFrom(1, 5),
    maxUnits: fc.constantFrom(50, 1_000_000),
    search: fc.constantFrom('a', 'off', 'Cliente', 'bassano', 'ì', ''),
    cursor: fc.constant(''),
  };
}
