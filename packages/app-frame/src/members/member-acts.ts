import { grantableBy, type Member, type Role } from '@tenantry/contracts';

export type MemberAct =
  | 'resend'
  | 'withdraw'
  | 'changeRole'
  | 'changeEmail'
  | 'cancelEmail'
  | 'forceAddress'
  | 'resetFactor'
  | 'withdrawRecovery'
  | 'endSessions'
  | 'disable'
  | 'enable'
  | 'remove';

/** Acts that need nothing but a yes. */
export type PlainAct = Exclude<
  MemberAct,
  'changeRole' | 'changeEmail' | 'forceAddress' | 'resetFactor' | 'withdrawRecovery' | 'remove'
>;

const ofEverybodyIn: readonly MemberAct[] = ['changeRole', 'changeEmail', 'cancelEmail'];
const ending: readonly MemberAct[] = ['endSessions', 'disable', 'remove'];

const ofState: Record<Member['state'], readonly MemberAct[]> = {
  invited: ['resend', 'withdraw'],
  expired: ['resend', 'withdraw'],
  active: [...ofEverybodyIn, 'forceAddress', 'resetFactor', 'withdrawRecovery', ...ending],
  secondFactorMissing: [...ofEverybodyIn, 'forceAddress', 'withdrawRecovery', ...ending],
  disabled: ['enable', 'remove'],
};
// Whoever manages owners closes any account, but billing rights are the owner's to give.
const giving: readonly MemberAct[] = ['resend', 'enable'];

/** What waits can be taken back; nothing more of the kind can be started meanwhile. */
function fits(act: MemberAct, { pendingEmail, recovery }: Member): boolean {
  if (act === 'cancelEmail') return pendingEmail !== null;
  if (act === 'withdrawRecovery') return recovery !== null;
  return recovery === null || !['forceAddress', 'resetFactor'].includes(act);
}

/** What somebody in the role `by` is offered to do about a person; nothing about themselves or whoever stands above. */
export function actsOn(member: Member, by: Role): readonly MemberAct[] {
  if (member.isSelf) return [];
  const gives = grantableBy[by].includes(member.role);
  const takes = gives || (member.role === 'billing_admin' && grantableBy[by].includes('owner'));
  // A first administrator was invited with the tenant: their mail is among its mails.
  const open = member.invitedUntil === null && member.state === 'invited' ? ['remove' as const] : ofState[member.state];
  return open.filter((act) => fits(act, member)).filter((act) => (giving.includes(act) ? gives : takes));
}
