import { Inject, Injectable } from '@nestjs/common';
import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { PasskeyAssertion, PasskeyRegistration } from '@tenantry/contracts';
import * as z from 'zod/mini';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { Refusal } from '../../platform/http/problem';
import { Challenges, type ChallengeFor } from './challenges';
import { ALGORITHMS, rpIdOf, userHandleOf } from './passkey-options';
import type { PasskeyRow } from './passkey-row';

/** One answer for whatever is wrong with a passkey: whoever tries learns nothing from it. */
export const passkeyRefused = (): Refusal => new Refusal('passkeyRefused');

const clientData = z.object({ challenge: z.string().check(z.maxLength(200)) });

function challengeIn(clientDataJSON: string): string | undefined {
  try {
    return z.safeParse(clientData, JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))).data
      ?.challenge;
  } catch {
    return undefined;
  }
}

/** A passkey that was made for one of our challenges. */
export interface NewPasskey {
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  backedUp: boolean;
}

/** A passkey that has signed one of our challenges, and what it says of itself now. */
export interface UsedPasskey {
  id: string;
  userId: string;
  counter: number;
  backedUp: boolean;
}

// The library says by throwing what does not fit, and so does what it is given to decode.
const orRefused = <T>(verifying: Promise<T>): Promise<T> =>
  verifying.catch(() => {
    throw passkeyRefused();
  });

/** Checks what authenticators answer: our challenge, origin and name, a person who was verified, and the signature. */
@Injectable()
export class PasskeyAnswers {
  constructor(
    @Inject(Challenges) private readonly challenges: Challenges,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async made(response: PasskeyRegistration, whom: ChallengeFor): Promise<NewPasskey> {
    const expected = await this.expected(response.response.clientDataJSON, whom);
    const { verified, registrationInfo } = await orRefused(
      // What is optional may be left out or be undefined: to the library it is the same.
      verifyRegistrationResponse({
        ...expected,
        response: response as RegistrationResponseJSON,
        supportedAlgorithmIDs: ALGORITHMS,
      }),
    );
    if (!verified) throw passkeyRefused();
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: response.response.transports ?? [],
      backedUp: credentialBackedUp,
    };
  }

  /** `find` gives the passkey of this credential, as far as whoever asks may use it. */
  async used(
    response: PasskeyAssertion,
    whom: ChallengeFor,
    find: (credentialId: string) => Promise<PasskeyRow | undefined>,
  ): Promise<UsedPasskey> {
    const expected = await this.expected(response.response.clientDataJSON, whom);
    const passkey = await find(response.id);
    const { userHandle } = response.response;
    if (!passkey || (userHandle !== undefined && userHandle !== userHandleOf(passkey.user_id))) throw passkeyRefused();
    const { verified, authenticationInfo } = await orRefused(
      verifyAuthenticationResponse({
        ...expected,
        response: response as AuthenticationResponseJSON,
        credential: {
          id: passkey.credential_id,
          publicKey: new Uint8Array(passkey.public_key),
          counter: Number(passkey.counter),
        },
      }),
    );
    if (!verified) throw passkeyRefused();
    const { newCounter, credentialBackedUp } = authenticationInfo;
    return { id: passkey.id, userId: passkey.user_id, counter: newCounter, backedUp: credentialBackedUp };
  }

  /** The challenge is used up before anything is checked with it: a wrong answer cannot be mended. */
  private async expected(clientDataJSON: string, whom: ChallengeFor) {
    const expectedChallenge = challengeIn(clientDataJSON);
    if (expectedChallenge === undefined || !(await this.challenges.use(expectedChallenge, whom)))
      throw passkeyRefused();
    const { baseUrl } = this.environment;
    return {
      expectedChallenge,
      expectedOrigin: baseUrl,
      expectedRPID: rpIdOf(baseUrl),
      requireUserVerification: true,
    };
  }
}
