import { RefuseWith, respond } from '@tenantry/api-client/testing';
import {
  memberId,
  memberRecoveryRoutesOf,
  memberRoutesOf,
  type Member,
  type MemberListRoutes,
} from '@tenantry/contracts';
import { aMember, aMemberPage, fixtureId } from '@tenantry/contracts/fixtures';
import { startedRecovery } from './account-recovery.handlers';

const WEEK = 7 * 864e5;

/** The users of one tenant, and what is done about them; all places of the mock share them, as nobody compares them. */
export function memberHandlers(
  audience: 'admin' | 'customer',
  places: readonly MemberListRoutes[],
  first: readonly Member[],
) {
  let members = [...first];
  const find = (id: string): Member => {
    const found = members.find((one) => one.id === id);
    if (!found) throw new RefuseWith('notFound');
    return found;
  };
  const change = (id: string, facts: Partial<Member>): Member => {
    const after = { ...find(id), ...facts, version: find(id).version + 1 };
    members = members.map((one) => (one.id === id ? after : one));
    return after;
  };
  const drop = (id: string): null => {
    members = members.filter((one) => one !== find(id));
    return null;
  };
  const nextWeek = () => new Date(Date.now() + WEEK).toISOString();
  const routes = memberRoutesOf(audience);
  const recoveries = memberRecoveryRoutesOf(audience);
  return [
    ...places.flatMap((place) => [
      respond(place.list, ({ query }) =>
        aMemberPage(
          members.filter(
            (one) =>
              `${one.firstName} ${one.lastName} ${one.email}`
                .toLowerCase()
                .includes((query.search ?? '').toLowerCase()) &&
              (!query.role || one.role === query.role) &&
              (!query.state || one.state === query.state) &&
              (!query.contactType || one.contactTypes.includes(query.contactType)),
          ),
        ),
      ),
      respond(place.invite, ({ body }) => {
        if (members.some(({ email }) => email === body.email))
          throw new RefuseWith('memberExists', { errors: [{ field: 'email', code: 'memberExists' }] });
        const { language: _, ...facts } = body;
        const made = aMember({
          ...facts,
          state: 'invited',
          contactTypes: [],
          lastSeenAt: null,
          invitedUntil: nextWeek(),
        });
        const invited = { ...made, id: memberId.parse(fixtureId(8500 + members.length)) };
        members = [...members, invited];
        return invited;
      }),
    ]),
    respond(routes.endSessions, null),
    respond(routes.changeRole, ({ params, body }) => change(params.id, { role: body.role })),
    respond(routes.disable, ({ params }) => change(params.id, { state: 'disabled' })),
    respond(routes.enable, ({ params }) => change(params.id, { state: 'active' })),
    respond(routes.remove, ({ params }) => drop(params.id)),
    respond(routes.resendInvitation, ({ params }) => change(params.id, { state: 'invited', invitedUntil: nextWeek() })),
    respond(routes.withdrawInvitation, ({ params }) => drop(params.id)),
    respond(recoveries.start, ({ params, body }) => {
      const recovery = startedRecovery(body);
      change(params.id, { recovery });
      return recovery;
    }),
    respond(recoveries.withdraw, ({ params }) => {
      change(params.id, { recovery: null });
      return null;
    }),
  ];
}
