import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PersonActor } from '../../platform/access/actor';
import { PasswordHasher } from '../../platform/crypto/password-hasher';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { GuessLimits } from '../../platform/http/guess-limits';
import { Refusal } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { KnownDevices } from './known-devices';
import { noteAuthentication } from './note-authentication';

/** Told at the field in which the password was typed. */
export const wrongPassword = (field: 'password' | 'currentPassword'): Refusal =>
  new Refusal('invalidCredentials', { errors: [{ field, code: 'wrongPassword' }] });

/** The person at a session that is open gives the password once more, before something that would hurt in other hands. */
@Injectable()
export class AuthenticationService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(PasswordHasher) private readonly hasher: PasswordHasher,
    @Inject(GuessLimits) private readonly guesses: GuessLimits,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
  ) {}

  async confirm(actor: PersonActor, password: string, request: FastifyRequest): Promise<null> {
    await this.verify(actor, password, request, 'password');
    return this.uow.run(actor, async (tx) => {
      await noteAuthentication(tx, actor);
      return null;
    });
  }

  /**
   * The stored hash that the password fits; refuses at this field if it does not. Whoever sits at somebody else's session
   * guesses under the same limits as at the door (AU-01).
   */
  async verify(
    actor: PersonActor,
    password: string,
    request: FastifyRequest,
    field: 'password' | 'currentPassword',
  ): Promise<string> {
    const account = emailKey(actor.email);
    const guess = { account, ip: request.ip, device: this.devices.idFor(request, actor.audience, account) };
    await this.guesses.take(guess);
    const [known] = await this.uow.read(actor, (tx) =>
      tx.query<{ password_hash: string | null }>('select password_hash from identity.credentials($1)', [account]),
    );
    const hash = known?.password_hash ?? null;
    if (!(await this.hasher.verify(hash, password.normalize('NFC'))) || hash === null) throw wrongPassword(field);
    await this.guesses.forgive(guess);
    return hash;
  }
}
