import { Inject, Injectable } from '@nestjs/common';
import type { SecondFactors } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ownSecondFactors } from '../sessions';
import { passkeyOf, type PasskeyRow } from './passkey-row';

/** The factors of the signed-in person; the database functions know whose they are. */
@Injectable()
export class OwnFactorsQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  list(actor: PersonActor): Promise<SecondFactors> {
    return this.uow.read(actor, async (tx) => {
      const { totp_since, codes, codes_left, reason } = await ownSecondFactors(tx);
      const passkeys = await tx.query<PasskeyRow>('select * from identity.own_passkeys()');
      return {
        totp: totp_since && { since: totp_since.toISOString() },
        passkeys: passkeys.map(passkeyOf),
        recoveryCodesLeft: codes === 0 ? null : codes_left,
        requiredBecause: reason,
      };
    });
  }
}
