import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { HalfActor } from '../../platform/access/half-sessions';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { CodeTries } from '../../platform/http/code-tries';
import { GuessLimits } from '../../platform/http/guess-limits';
import { Refusal } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { KnownDevices } from '../sessions';

/**
 * How often codes may be tried: five times in one sign-in, and those of six digits by everybody together no faster than
 * the password of an account (AU-01), counted apart from it. Recovery codes and passkeys cannot be guessed, so whoever is
 * made to wait by the guesses of others has another way in.
 */
@Injectable()
export class CodeGuesses {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(CodeTries) private readonly tries: CodeTries,
    @Inject(GuessLimits) private readonly guesses: GuessLimits,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
  ) {}

  /** Counts a code of the app, tries it, and forgets the wrong ones from here once it was right. */
  async ofApp<T>(half: HalfActor, request: FastifyRequest, tryIt: () => Promise<T>): Promise<T> {
    const device = this.devices.idFor(request, half.audience, emailKey(half.email));
    const guess = { account: `code of ${half.userId}`, ip: request.ip, device: device && `${device} code` };
    await this.guesses.take(guess);
    const result = await this.inSignIn(half, tryIt);
    await this.guesses.forgive(guess);
    return result;
  }

  /** Counts a code within this sign-in, and tries it: the fifth that is wrong ends the sign-in. */
  async inSignIn<T>(half: HalfActor, tryIt: () => Promise<T>): Promise<T> {
    const left = await this.tries.take(half.sessionId);
    if (left === undefined) throw new Refusal('notSignedIn');
    try {
      return await tryIt();
    } catch (error) {
      if (left === 0 && error instanceof Refusal)
        await this.uow.run(half, (tx) =>
          tx.query('select identity.end_half_session($1, tenancy.now())', [half.sessionId]),
        );
      throw error;
    }
  }
}
