import { Inject, Injectable } from '@nestjs/common';
import type { PasskeyCreation, PasskeyRegistration, TotpSetup } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FactorChanges } from './factor-changes';
import type { FactorOwner } from './factor-owner';
import type { Answered, NewPasskey } from './passkey-answers';
import { Passkeys } from './passkeys';
import { TotpFactor } from './totp-factor';

/** Setting a factor up, the same for whoever is signed in and for whoever has to do it first. */
@Injectable()
export class FactorSetup {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(TotpFactor) private readonly totp: TotpFactor,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(FactorChanges) private readonly changes: FactorChanges,
  ) {}

  beginTotp(owner: FactorOwner): Promise<TotpSetup> {
    return this.uow.run(owner, (tx) => this.totp.begin(tx, owner.email));
  }

  /** Takes the app into use in this transaction; gives the recovery codes if they are the first. */
  async confirmTotp(tx: Transaction, owner: FactorOwner, code: string): Promise<string[] | null> {
    await this.totp.confirm(tx, code);
    await this.changes.tell(tx, owner, { action: 'factor.totp_added', change: 'factorAdded' });
    return this.changes.codesIfNone(tx);
  }

  creationOptions(owner: FactorOwner): Promise<PasskeyCreation> {
    return this.passkeys.creationOptions(owner);
  }

  /** Checks a passkey that was made, before the transaction that keeps it. */
  madePasskey(owner: FactorOwner, response: PasskeyRegistration): Promise<Answered<NewPasskey>> {
    return this.passkeys.made(owner, response);
  }

  async keepPasskey(
    tx: Transaction,
    owner: FactorOwner,
    name: string,
    made: Answered<NewPasskey>,
  ): Promise<{ id: string; recoveryCodes: string[] | null }> {
    const id = await this.passkeys.keepMade(tx, name, made);
    await this.changes.tell(tx, owner, { action: 'factor.passkey_added', change: 'passkeyAdded', values: { name } });
    return { id, recoveryCodes: await this.changes.codesIfNone(tx) };
  }
}
