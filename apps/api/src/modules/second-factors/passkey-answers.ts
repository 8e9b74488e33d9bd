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
import { Challenges, type ChallengeFor, type GivenChallenge } from './challenges';
import { ALGORITHMS, rpIdOf, userHandleOf } from './passkey-options';
import type { PasskeyRow } from './passkey-row';

/** One answer for whatever is wrong with a passkey: whoever tries learns nothing from it. */
export const passkeyRefused = (): Refusal => new Refusal('passkeyRefused');

interface Expected {
  expectedChallenge: string;
  expectedOrigin: string;
  expectedRPID: string;
  requireUserVerification: true;
}

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

/** What was found right, with the challenge that is still to be used up for it. */
export type Answered<T> = T & { given: GivenChallenge };

/** Checks what authenticators answer: our challenge, origin and name, a person who was verified, and the signature. */
@Injectable()
export class PasskeyAnswers {
  constructor(
    @Inject(Challenges) private readonly challenges: Challenges,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  made(response: PasskeyRegistration, whom: ChallengeFor): Promise<Answered<NewPasskey>> {
    return this.checked(response.response.clientDataJSON, whom, async (expected) => {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        ...expected,
        // What is optional may be left out or be undefined: to the library it is the same.
        response: response as RegistrationResponseJSON,
        supportedAlgorithmIDs: ALGORITHMS,
      });
      if (!verified) throw passkeyRefused();
      const { credential, credentialBackedUp } = registrationInfo;
      return {
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: response.response.transports ?? [],
        backedUp: credentialBackedUp,
      };
    });
  }

  /** `passkey` is that of the credential which answers, as far as whoever asks may use it. */
  used(
    response: PasskeyAssertion,
    whom: ChallengeFor,
    passkey: PasskeyRow | undefined,
  ): Promise<Answered<UsedPasskey>> {
    return this.checked(response.response.clientDataJSON, whom, async (expected) => {
      const { userHandle } = response.response;
      const isTheirs = userHandle === undefined || userHandle === (passkey && userHandleOf(passkey.user_id));
      if (!passkey || !isTheirs) throw passkeyRefused();
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        ...expected,
        response: response as AuthenticationResponseJSON,
        credential: {
          id: passkey.credential_id,
          publicKey: new Uint8Array(passkey.public_key),
          counter: Number(passkey.counter),
        },
      });
      if (!verified) throw passkeyRefused();
      const { newCounter, credentialBackedUp } = authenticationInfo;
      return { id: passkey.id, userId: passkey.user_id, counter: newCounter, backedUp: credentialBackedUp };
    });
  }

  /** `verify` touches no database: whatever it throws says that the answer is wrong, and the challenge goes with it. */
  private async checked<T>(
    clientDataJSON: string,
    whom: ChallengeFor,
    verify: (expected: Expected) => Promise<T>,
  ): Promise<Answered<T>> {
    const challenge = challengeIn(clientDataJSON);
    const given = challenge === undefined ? undefined : { challenge, whom };
    if (!given || !(await this.challenges.holds(given))) throw passkeyRefused();
    const { baseUrl } = this.environment;
    const right = await verify({
      expectedChallenge: given.challenge,
      expectedOrigin: baseUrl,
      expectedRPID: rpIdOf(baseUrl),
      requireUserVerification: true,
    }).catch(() => undefined);
    if (right === undefined) {
      await this.challenges.spoil(given);
      throw passkeyRefused();
    }
    return { ...right, given };
  }
}
