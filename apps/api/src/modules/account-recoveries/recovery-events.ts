import type { AccountRecoveryKind } from '@tenantry/contracts';
import type { DomainEvent } from '../../platform/audit/domain-event';

type Step = 'started' | 'withdrawn' | 'cancelled' | 'done' | 'refused';

const ACTIONS = {
  address: {
    started: 'user.forced_address_started',
    withdrawn: 'user.forced_address_withdrawn',
    cancelled: 'user.forced_address_cancelled',
    done: 'user.forced_address_done',
    refused: 'user.forced_address_refused',
  },
  secondFactor: {
    started: 'user.factor_reset_started',
    withdrawn: 'user.factor_reset_withdrawn',
    cancelled: 'user.factor_reset_cancelled',
    done: 'user.factor_reset_done',
    refused: 'user.factor_reset_refused',
  },
} as const satisfies Record<AccountRecoveryKind, Record<Step, string>>;

interface About {
  kind: AccountRecoveryKind;
  tenantId: string;
  userId: string;
  name: string | null;
  newEmail: string | null;
  /** Who asked for it: each entry tells of both, whoever of them did the step. */
  requester: string;
}

/** The entry of a step in the history: about the person, so that they find it among what happened to their sign-in. */
export function recoveryEvent(
  step: Step,
  { kind, tenantId, userId, name, newEmail, requester }: About,
  more: { reason?: string; by?: NonNullable<DomainEvent['by']>; changes?: NonNullable<DomainEvent['changes']> } = {},
): DomainEvent {
  const { reason, ...rest } = more;
  return {
    action: ACTIONS[kind][step],
    tenantId,
    objectId: userId,
    values: {
      name,
      requester,
      ...(newEmail !== null && { email: newEmail }),
      ...(reason !== undefined && { reason }),
    },
    ...rest,
  };
}
