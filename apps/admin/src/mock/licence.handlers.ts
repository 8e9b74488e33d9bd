import { respond } from '@tenantry/api-client/testing';
import type { Licence, PlanAssignment } from '@tenantry/contracts';
import { licenceRoutes } from '@tenantry/contracts/admin';
import { aLicence, fixtureId } from '@tenantry/contracts/fixtures';
import { plans } from './catalogue.handlers';
import { newNumber } from './new-id';
import { shelf } from './shelf';

type Owned = Licence & { customerId: string };

const licences = shelf<Owned>([
  { ...aLicence(), customerId: fixtureId(900) },
  { ...aLicence({ number: 1, status: 'expiring', planName: 'Posta Business' }), customerId: fixtureId(900) },
  { ...aLicence({ number: 2, units: 15 }), customerId: fixtureId(901) },
]);

/** The licences of one customer. */
export const licencesOf = (customerId: string): Owned[] =>
  licences.all().filter((licence) => licence.customerId === customerId);

/** Gives a customer licences that run for a year, whatever the plan says: periods are the server's. */
export const assign = (customerId: string, rows: readonly PlanAssignment[]): Owned[] =>
  rows.map(({ planId, units, startDate }) => {
    const { name: planName, productName, versionType, unitLabels } = plans.find(planId);
    const endDate = `${Number(startDate.slice(0, 4)) + 1}${startDate.slice(4)}`.replace('-02-29', '-02-28');
    const status = startDate > new Date().toISOString() ? 'scheduled' : 'active';
    const facts = { planName, productName, versionType, unitLabels, units, startDate, endDate, status } as const;
    return licences.add({ ...aLicence({ ...facts, number: newNumber(), version: 1 }), planId, customerId });
  });

/** The licences of customers. */
export const licenceHandlers = [
  respond(licenceRoutes.list, ({ params }) => ({ items: licencesOf(params.id) })),
  respond(licenceRoutes.assign, ({ params, body }) => ({ items: assign(params.id, body.plans) })),
  respond(licenceRoutes.cancel, ({ params }) => licences.change(params.id, { status: 'cancelled' })),
];
