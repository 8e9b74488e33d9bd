import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/access/actor';
import { hashOf, newToken } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';

const LIFETIME = '5 minutes';

/** Who was given a challenge and for what: only they can answer it, and for nothing else. */
export interface ChallengeFor {
  purpose: 'registration' | 'second_factor' | 'sign_in' | 'authentication';
  audience: 'admin' | 'customer';
  /** The session that asked; before there is one, the secret of a cookie of the browser. */
  holder: { sessionId: string } | { browser: string };
}

/** A challenge, and who came back with it. */
export interface GivenChallenge {
  challenge: string;
  whom: ChallengeFor;
}

const bindings = ({ purpose, audience, holder }: ChallengeFor) => [
  purpose,
  audience,
  'sessionId' in holder ? holder.sessionId : null,
  'browser' in holder ? hashOf(holder.browser) : null,
];

/** What passkeys sign: random, for five minutes and one answer, right or wrong. */
@Injectable()
export class Challenges {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  async begin(whom: ChallengeFor): Promise<string> {
    const challenge = newToken();
    await this.uow.run(systemActor('passkey'), (tx) =>
      tx.query('select identity.begin_challenge($1, $2, $3, $4, $5, tenancy.now(), $6)', [
        hashOf(challenge),
        ...bindings(whom),
        LIFETIME,
      ]),
    );
    return challenge;
  }

  /** Whether it is theirs to answer: not too old, and not used before. */
  async holds({ challenge, whom }: GivenChallenge): Promise<boolean> {
    const [row] = await this.uow.read(systemActor('passkey'), (tx) =>
      tx.query<{ holds: boolean }>('select identity.challenge_holds($1, $2, $3, $4, $5, tenancy.now()) as holds', [
        hashOf(challenge),
        ...bindings(whom),
      ]),
    );
    return row?.holds ?? false;
  }

  /** Uses it up with what its answer does; false for all but one who come with it. */
  async use(tx: Transaction, { challenge, whom }: GivenChallenge): Promise<boolean> {
    const [row] = await tx.query<{ used: boolean }>(
      'select identity.use_challenge($1, $2, $3, $4, $5, tenancy.now()) as used',
      [hashOf(challenge), ...bindings(whom)],
    );
    return row?.used ?? false;
  }

  /** Uses it up because its answer was wrong: there is no second try. */
  async spoil(given: GivenChallenge): Promise<void> {
    await this.uow.run(systemActor('passkey'), (tx) => this.use(tx, given));
  }
}
