import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { HalfActor } from '../../platform/access/half-sessions';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { GuessLimits, type Guess } from '../../platform/http/guess-limits';
import { Refusal } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { KnownDevices } from '../sessions';

/**
 * How often codes of six digits may be guessed: five times in one sign-in, and by everybody together no faster than the
 * password of an account (AU-01), counted apart from it. Recovery codes and passkeys cannot be guessed: they count within
 * the sign-in only, so whoever is made to wait has another way in.
 */
@Injectable()
export class CodeGuesses {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(GuessLimits) private readonly guesses: GuessLimits,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
  ) {}

  /** Counts a code of the app before it is tried. */
  async take(half: HalfActor, request: FastifyRequest): Promise<Guess> {
    const device = this.devices.idFor(request, half.audience, emailKey(half.email));
    const guess = { account: `code of ${half.userId}`, ip: request.ip, device: device && `${device} code` };
    await this.guesses.take(guess);
    await this.takeOfSession(half);
    return guess;
  }

  /** Counts a try within this sign-in alone; the fifth is the last one. */
  async takeOfSession(half: HalfActor): Promise<void> {
    const [row] = await this.uow.run(half, (tx) =>
      tx.query<{ taken: boolean }>('select identity.take_code_try($1, tenancy.now()) as taken', [half.sessionId]),
    );
    if (!row?.taken) throw new Refusal('notSignedIn');
  }

  /** The code was right: the wrong ones from here were the owner's own. */
  forgive(guess: Guess): Promise<void> {
    return this.guesses.forgive(guess);
  }
}
