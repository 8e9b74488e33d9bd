import { accountRecoveryLinkHandlers, emailChangeHandlers, memberHandlers } from '@tenantry/app-frame/mock';
import { customerMemberRoutes, ownMemberRoutes } from '@tenantry/contracts/admin';
import { aMember } from '@tenantry/contracts/fixtures';

const email = (name: string) => `${name}@nordestcloud.example`;

/** The users of the own company, and of every customer the same: each state once. */
export const memberHandlersOfPartner = [
  ...emailChangeHandlers('admin'),
  ...accountRecoveryLinkHandlers('admin'),
  ...memberHandlers(
    'admin',
    [ownMemberRoutes, customerMemberRoutes],
    [
      aMember({
        number: 1,
        isSelf: true,
        firstName: 'Giulia',
        lastName: 'Bortolin',
        email: email('giulia'),
        role: 'partner_admin',
      }),
      aMember({
        number: 2,
        firstName: 'Marco',
        lastName: 'Dal Pra',
        email: email('marco.dalpra'),
        role: 'partner_sales',
        contactTypes: ['business'],
      }),
      aMember({
        number: 3,
        firstName: 'Sara',
        lastName: 'Conti',
        email: email('sara.conti'),
        role: 'partner_helpdesk',
        contactTypes: [],
        state: 'secondFactorMissing',
        lastSeenAt: '2026-02-11T10:00:00Z',
      }),
      aMember({
        number: 4,
        firstName: 'Elia',
        lastName: 'Rossi',
        email: email('elia.rossi'),
        role: 'partner_reader',
        contactTypes: [],
        state: 'invited',
        invitedUntil: '2026-03-20T09:12:00Z',
        lastSeenAt: null,
      }),
      aMember({
        number: 5,
        firstName: 'Anna',
        lastName: 'Perin',
        email: email('anna.perin'),
        role: 'partner_sales',
        contactTypes: [],
        state: 'expired',
        lastSeenAt: null,
      }),
    ],
  ),
];
