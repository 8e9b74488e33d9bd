import { respond } from '@tenantry/api-client/testing';
import { securityEventRoutes } from '@tenantry/contracts/admin';
import { aSecurityEvent, someRefusedAttempts } from '@tenantry/contracts/fixtures';

const items = [
  aSecurityEvent({ newDevice: true, browser: 'Safari', system: 'iPhone', address: '198.51.100.24' }),
  aSecurityEvent({ number: 1, at: '2026-03-01T16:20:00Z', action: 'user.password_changed' }),
  aSecurityEvent({
    number: 2,
    at: '2026-02-28T09:12:00Z',
    action: 'session.all_ended',
    own: false,
    values: { name: 'Giulia Bortolin' },
  }),
  ...Array.from({ length: 9 }, (_, index) =>
    aSecurityEvent({ number: 3 + index, at: `2026-02-${20 - index}T08:01:00Z` }),
  ),
];

/** What happened to the person's sign-in. */
export const securityEventHandlers = [respond(securityEventRoutes.list, { items, refused: someRefusedAttempts() })];
