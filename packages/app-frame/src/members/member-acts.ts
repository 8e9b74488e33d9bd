import { grantableBy, type Member, type Role } from '@tenantry/contracts';

export type MemberAct =
  | 'resend'
  | 'withdraw'
  | 'changeRole'
  | 'changeEmail'
  | 'cancelEmail'
  | 'endSessions'
  | 'disable'
  | 'enable'
  | 'remove';

const ofState: Record<Member['state'], readonly MemberAct[]> = {
  invited: ['resend', 'withdraw'],
  expired: ['resend', 'withdraw'],
  active: ['changeRole', 'changeEmail', 'cancelEmail', 'endSessions', 'disable', 'remove'],
  secondFactorMissing: ['changeRole', 'changeEmail', 'cancelEmail', 'endSessions', 'disable', 'remove'],
  disabled: ['enable', 'remove'],
};
// Whoever manages owners closes any account, but billing rights are the owner's to give.
const giving: readonly MemberAct[] = ['resend', 'enable'];

/** What somebody in the role `by` is offered to do about a person; nothing about themselves or whoever stands above. */
export function actsOn(member: Member, by: Role): readonly MemberAct[] {
  if (member.isSelf) return [];
  const gives = grantableBy[by].includes(member.role);
  const takes = gives || (member.role === 'billing_admin' && grantableBy[by].includes('owner'));
  // A first administrator was invited with the tenant: their mail is among its mails.
  const open = member.invitedUntil === null && member.state === 'invited' ? ['remove' as const] : ofState[member.state];
  const waits = member.pendingEmail !== null;
  return open.filter((act) => act !== 'cancelEmail' || waits).filter((act) => (giving.includes(act) ? gives : takes));
}
