import { Inject, Injectable } from '@nestjs/common';
import type { TotpSetup } from '@tenantry/contracts';
import { Clock } from '../../platform/clock/clock';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { SealedBox } from '../../platform/crypto/sealed-box';
import type { Transaction } from '../../platform/database/transaction';
import { Refusal } from '../../platform/http/problem';
import { newTotpSecret, stepOf, totpUri } from './totp-code';

/** Told at the field of the code, whether it never fitted or was used before. */
export const wrongCode = (code: 'wrongCode' | 'wrongRecoveryCode' = 'wrongCode'): Refusal =>
  new Refusal('invalidCredentials', { errors: [{ field: 'code', code }] });

/** The authenticator app of the person that a transaction is set to; its secret leaves the database sealed only. */
@Injectable()
export class TotpFactor {
  private readonly box: SealedBox;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) environment: Environment,
  ) {
    this.box = new SealedBox(environment.secret, 'authenticator app');
  }

  /** A new secret, which waits for its first code; an app that is in use stays until then. */
  async begin(tx: Transaction, email: string, secret = newTotpSecret()): Promise<TotpSetup> {
    await tx.query('select identity.begin_totp($1)', [this.box.seal(this.text(tx, secret))]);
    return { secret, uri: totpUri(secret, email) };
  }

  /** Takes the new secret into use if the code is one of it; that code is used up with it. */
  async confirm(tx: Transaction, code: string): Promise<void> {
    const { pending } = await this.secrets(tx);
    const step = pending && stepOf(this.opened(tx, pending), code, this.clock.now());
    if (!pending || step === undefined) throw wrongCode();
    const [row] = await tx.query<{ done: boolean }>('select identity.confirm_totp($1, $2, tenancy.now()) as done', [
      pending,
      step,
    ]);
    if (!row?.done) throw wrongCode();
  }

  /** Uses the code up. Each is taken once, also by many at the same time (AU-05). */
  async use(tx: Transaction, code: string): Promise<void> {
    const { confirmed } = await this.secrets(tx);
    const step = confirmed && stepOf(this.opened(tx, confirmed), code, this.clock.now());
    if (step === undefined || step === null) throw wrongCode();
    const [row] = await tx.query<{ done: boolean }>('select identity.use_totp_step($1) as done', [step]);
    if (!row?.done) throw wrongCode();
  }

  /** The secret in use; undefined where the person has no app. */
  async secret(tx: Transaction): Promise<string | undefined> {
    const { confirmed } = await this.secrets(tx);
    return confirmed ? this.opened(tx, confirmed) : undefined;
  }

  private async secrets(tx: Transaction): Promise<{ confirmed: Buffer | null; pending: Buffer | null }> {
    const [row] = await tx.query<{ sealed_secret: Buffer | null; pending_secret: Buffer | null }>(
      'select sealed_secret, pending_secret from identity.own_totp()',
    );
    return { confirmed: row?.sealed_secret ?? null, pending: row?.pending_secret ?? null };
  }

  // With whose it is: a sealed secret that was moved to another row opens nothing there.
  private text = (tx: Transaction, secret: string): string => `${tx.actor.userId} ${secret}`;

  private opened(tx: Transaction, sealed: Buffer): string {
    const [userId, secret = ''] = this.box.open(sealed).split(' ');
    if (userId !== tx.actor.userId) throw new Error('a sealed secret of somebody else');
    return secret;
  }
}
