import { Inject, Injectable } from '@nestjs/common';
import type { AccountRecoveryKind, AccountRecoveryLink } from '@tenantry/contracts';
import { systemActor } from '../../platform/access/actor';
import { hashOf } from '../../platform/crypto/secret-token';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { recoveryEvent } from './recovery-events';
import { TELL_REQUESTER } from './tell-requester.job';

type AppAudience = 'admin' | 'customer';

interface Cancelled {
  recovery_id: string;
  kind: AccountRecoveryKind;
  user_id: string;
  tenant_id: string;
  new_email: string | null;
  name: string;
  requester: string;
}

/** What the mailed link does: looking at it changes nothing, using it stops the recovery once. */
@Injectable()
export class RecoveryLinksService {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  async inspect(audience: AppAudience, token: string): Promise<AccountRecoveryLink> {
    const [link] = await this.uow.read(systemActor('recovery-link'), (tx) =>
      tx.query<{ kind: AccountRecoveryKind; first_name: string; new_email: string | null; takes_force_at: Date }>(
        'select kind, first_name, new_email, takes_force_at from identity.inspect_recovery_link($1, $2, tenancy.now())',
        [hashOf(token), audience],
      ),
    );
    if (!link) throw new Refusal('linkInvalid');
    const { kind, first_name: firstName, new_email: newEmail, takes_force_at: takesForceAt } = link;
    return { kind, firstName, newEmail, takesForceAt: takesForceAt.toISOString() };
  }

  /** By whoever has the mail, signed in or not: who is shut out must be able to stop it, too. */
  cancel(audience: AppAudience, token: string): Promise<{ kind: AccountRecoveryKind }> {
    return this.uow.run(systemActor('recovery-link'), async (tx) => {
      const [cancelled] = await tx.query<Cancelled>(
        'select * from identity.cancel_account_recovery($1, $2, tenancy.now())',
        [hashOf(token), audience],
      );
      if (!cancelled) throw new Refusal('linkInvalid');
      const { kind, user_id: userId, tenant_id: tenantId, new_email: newEmail, name, requester } = cancelled;
      const by = { userId, name, tenantId };
      await tx.emit(recoveryEvent('cancelled', { kind, tenantId, userId, name, newEmail, requester }, { by }));
      await tx.enqueue(TELL_REQUESTER, { recoveryId: cancelled.recovery_id });
      return { kind };
    });
  }
}
