import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { readMunicipalities } from '../modules/municipalities/municipalities-file';
import { CatalogueQueries, PlansService, ProductsService, UnitTypesService } from '../modules/plans';
import { PartnersService } from '../modules/tenants';
import { systemActor } from '../platform/access/actor';
import { ROOT_TENANT_ID } from '../platform/access/root-tenant';
import { MovableClock } from '../platform/clock/clock';
import { PasswordHasher } from '../platform/crypto/password-hasher';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { PlatformParts } from '../platform/platform.module';
import { demoPlans, demoProducts, demoUnitTypes, planChangeOf } from './demo-catalogue';
import { demoPartners } from './demo-partners';
import { giveDemoFactors } from './demo-factors';
import { DEMO_PASSWORD, demoSignIns } from './demo-sign-ins';
import { seedCustomers, seedNamedCustomers } from './seed-customers';
import {
  addPerson,
  givePassword,
  goBack,
  itemsOf,
  personIn,
  unlessThere,
  type SeededTenant,
  type Services,
} from './seeding';

const ROOT: SeededTenant = { id: ROOT_TENANT_ID, path: [ROOT_TENANT_ID] };
const A_YEAR_AND_A_BIT = 400;
const NOBODY = { userId: '00000000-0000-7000-8000-0000000000aa', name: 'Demo', email: 'demo@tenantry.example' };

/** Whether every demo person can sign in: the last step of the seed, so that one that was cut off is completed. */
async function isSeeded(services: Services): Promise<boolean> {
  const rows = await services
    .get(UnitOfWork)
    .read(systemActor('demo'), (tx) =>
      tx.query(
        `select from unnest($1::text[]) address, lateral identity.credentials(address) c where c.status = 'active'`,
        [demoSignIns.map((person) => person.email)],
      ),
    );
  return rows.length === demoSignIns.length;
}

async function seedCatalogue(services: Services, root: ReturnType<typeof personIn>): Promise<void> {
  const unitTypes = services.get(UnitTypesService);
  const products = services.get(ProductsService);
  for (const unitType of demoUnitTypes) await unlessThere(() => unitTypes.create(root, unitType as never));
  const units = itemsOf(await services.get(CatalogueQueries).unitTypes(root));
  for (const { name, vendor, unit } of demoProducts) {
    const unitTypeId = units.find((candidate) => candidate.code === unit)?.id;
    if (unitTypeId) await unlessThere(() => products.create(root, { name, vendor, unitTypeId: unitTypeId as never }));
  }
  const items = itemsOf(await services.get(CatalogueQueries).products(root));
  for (const plan of demoPlans) {
    const product = items.find((candidate) => candidate.name === plan.product);
    if (product)
      await unlessThere(() => services.get(PlansService).create(root, planChangeOf(plan, product.id as never)));
  }
}

async function seedPartners(services: Services, root: ReturnType<typeof personIn>): Promise<Map<string, SeededTenant>> {
  const partners = services.get(PartnersService);
  const byName = new Map<string, SeededTenant>();
  for (const partner of demoPartners) {
    const parent = 'below' in partner ? byName.get(partner.below) : ROOT;
    const [firstName, lastName, email] = partner.admin;
    await unlessThere(() =>
      partners.create(root, {
        parentId: parent?.id as never,
        name: partner.name,
        city: partner.city,
        region: partner.region,
        firstName,
        lastName,
        email,
        language: 'it',
        timezone: 'Europe/Rome',
      }),
    );
    const { items } = await partners.list(root, partner.name);
    const made = items.find((candidate) => candidate.name === partner.name);
    if (made) byName.set(partner.name, { id: made.id, path: [...(parent ?? ROOT).path, made.id] });
  }
  return byName;
}

/** Gives the printed sign-ins their passwords, last of all. */
async function openDoors(services: Services): Promise<void> {
  const hash = await services.get(PasswordHasher).hash(DEMO_PASSWORD);
  const found = await services
    .get(UnitOfWork)
    .read(systemActor('demo'), (tx) =>
      tx.query<{ address: string; user_id: string }>(
        'select address, c.user_id from unnest($1::text[]) address, lateral identity.credentials(address) c',
        [demoSignIns.map((person) => person.email)],
      ),
    );
  for (const { app, email } of demoSignIns) {
    const person = found.find((row) => row.address === email);
    if (person) await givePassword(services, person.user_id, app, hash);
  }
}

const services = (parts: PlatformParts, clock: MovableClock) =>
  NestFactory.createApplicationContext(
    // Mails of the demo data are kept, never sent: their addresses belong to nobody.
    AppModule.with({ ...parts, clock, environment: { ...parts.environment, smtpUrl: undefined } }),
    { logger: false },
  );

/** Adds `count` customers to a demo database that is seeded already. */
export async function seedMore(parts: PlatformParts, count: number, say: (line: string) => void): Promise<void> {
  const clock = new MovableClock();
  const app = await services(parts, clock);
  if (!(await isSeeded(app))) await seedDemo(parts, say);
  say(`Adding ${count} customers ...`);
  const { items } = await app.get(PartnersService).list(personIn(ROOT, 'platform_admin', NOBODY));
  const tenants = items.map(({ id, parentId }) => ({
    id,
    path: [ROOT.id, ...(parentId === ROOT.id ? [] : [parentId]), id],
  }));
  await seedCustomers(app, clock, tenants, readMunicipalities(), count, clock.now().getTime() % 1_000_000_000);
}

/**
 * Fills an empty demo database through the services, with the clock moved into the past: partners, plans, customers,
 * licences and mails. Does nothing when it is done already. `say` gets a line when it takes a while.
 */
export async function seedDemo(parts: PlatformParts, say: (line: string) => void): Promise<void> {
  const clock = new MovableClock();
  const app = await services(parts, clock);
  try {
    // Of data from before there were factors, too.
    if (await isSeeded(app)) return await giveDemoFactors(parts);
    say('Making the demo data (first start) ...');
    goBack(clock, A_YEAR_AND_A_BIT);
    const root = { name: 'Tenantry', id: ROOT_TENANT_ID };
    const userId = await addPerson(app, root, 'platform_admin', {
      email: demoSignIns[0].email,
      firstName: 'Vera',
      lastName: 'Montanari',
    });
    const administrator = personIn(ROOT, 'platform_admin', {
      userId,
      name: 'Vera Montanari',
      email: demoSignIns[0].email,
    });
    await seedCatalogue(app, administrator);
    const partners = await seedPartners(app, administrator);
    await seedNamedCustomers(app, clock, partners);
    await seedCustomers(app, clock, [...partners.values()], readMunicipalities(), parts.environment.demoCustomers);
    clock.reset();
    await giveDemoFactors(parts);
    await openDoors(app);
  } finally {
    // Not app.close(): the pool is the server's, which goes on with it.
    clock.reset();
  }
}
