import { respond } from '@tenantry/api-client/testing';
import { securityEventRoutes } from '@tenantry/contracts/customer';
import { aSecurityEvent, someRefusedAttempts } from '@tenantry/contracts/fixtures';

const items = [
  aSecurityEvent({ accountName: 'Officine Valbrentana S.r.l.', newDevice: true }),
  aSecurityEvent({ number: 1, accountName: 'Colle Fiorviola', at: '2026-02-27T11:45:00Z' }),
];

/** What happened to the person's sign-in. */
export const securityEventHandlers = [
  respond(securityEventRoutes.list, { items, refused: someRefusedAttempts({ times: 1 }) }),
];
