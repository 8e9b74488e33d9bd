import { accountRecoveryLinkHandlers, emailChangeHandlers, memberHandlers } from '@tenantry/app-frame/mock';
import { ownMemberRoutes } from '@tenantry/contracts/customer';
import { aMember } from '@tenantry/contracts/fixtures';

/** The users of the own company: each state once. */
export const memberHandlersOfCustomer = [
  ...emailChangeHandlers('customer'),
  ...accountRecoveryLinkHandlers('customer'),
  ...memberHandlers(
    'customer',
    [ownMemberRoutes],
    [
      aMember({ number: 1, isSelf: true, email: 'lucia@valbrentana.example' }),
      aMember({
        number: 2,
        firstName: 'Paolo',
        lastName: 'Zanin',
        email: 'paolo.zanin@valbrentana.example',
        role: 'admin',
        contactTypes: ['technical'],
        lastSeenAt: '2026-03-02T07:40:00Z',
      }),
      aMember({
        number: 3,
        firstName: 'Irene',
        lastName: 'Moro',
        email: 'irene.moro@valbrentana.example',
        role: 'billing_admin',
        contactTypes: [],
        state: 'invited',
        invitedUntil: '2026-03-20T09:12:00Z',
        lastSeenAt: null,
      }),
      aMember({
        number: 4,
        firstName: 'Dario',
        lastName: 'Fantin',
        email: 'dario.fantin@valbrentana.example',
        role: 'member',
        contactTypes: [],
        state: 'disabled',
        lastSeenAt: '2025-11-18T15:00:00Z',
      }),
    ],
  ),
];
