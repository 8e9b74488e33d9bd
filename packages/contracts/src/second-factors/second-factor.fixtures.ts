import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { RECOVERY_ALPHABET, RECOVERY_CODE_LENGTH, RECOVERY_CODES } from './factor-code.schema';
import { passkey, passkeyCreation, passkeyRequest, type Passkey } from './passkey.schema';
import { secondFactorPolicy, type SecondFactorPolicy } from './second-factor-policy.routes';
import {
  pendingSignIn,
  secondFactors,
  totpSetup,
  type PendingSignIn,
  type SecondFactors,
} from './second-factor.schema';

/** A sign-in that waits for its second factor. */
export const aPendingSignIn = (facts: Partial<PendingSignIn> = {}): PendingSignIn =>
  z.parse(pendingSignIn, {
    email: 'giulia.bortolin@nordestcloud.example',
    step: 'secondFactor',
    methods: ['totp', 'recoveryCode'],
    reason: 'staff',
    expiresAt: '2026-03-02T10:25:00Z',
    ...facts,
  });

/** A passkey of the signed-in person. */
export const aPasskey = (facts: Partial<Omit<Passkey, 'id'>> & { number?: number } = {}): Passkey => {
  const { number = 0, ...rest } = facts;
  return z.parse(passkey, {
    id: fixtureId(950 + number),
    name: 'MacBook Air',
    createdAt: '2026-02-11T09:00:00Z',
    lastUsedAt: '2026-03-02T07:58:00Z',
    synced: true,
    ...rest,
  });
};

/** What somebody of a partner has who has set up an authenticator app. */
export const aSecondFactors = (facts: Partial<SecondFactors> = {}): SecondFactors =>
  z.parse(secondFactors, {
    totp: { since: '2026-02-10T09:00:00Z' },
    passkeys: [],
    recoveryCodesLeft: 10,
    requiredBecause: 'staff',
    ...facts,
  });

/** A secret that an authenticator app is to take in. */
export const aTotpSetup = () =>
  z.parse(totpSetup, {
    uri: 'otpauth://totp/Tenantry:giulia.bortolin%40nordestcloud.example?issuer=Tenantry&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  });

/** A set of recovery codes, in groups of four signs. */
export const someRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, (_, code) =>
    Array.from(
      { length: RECOVERY_CODE_LENGTH },
      (__, sign) => (sign > 0 && sign % 4 === 0 ? '-' : '') + RECOVERY_ALPHABET.charAt((code * 7 + sign * 11 + 5) % 32),
    ).join(''),
  );

const CHALLENGE = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';

/** What a browser needs to make a passkey. */
export const aPasskeyCreation = () =>
  z.parse(passkeyCreation, {
    rp: { id: 'localhost', name: 'Tenantry' },
    user: { id: 'AAEC', name: 'giulia.bortolin@nordestcloud.example', displayName: 'Giulia Bortolin' },
    challenge: CHALLENGE,
    pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
    timeout: 300_000,
    excludeCredentials: [],
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    attestation: 'none',
  });

/** What a browser needs to ask for a passkey. */
export const aPasskeyRequest = () =>
  z.parse(passkeyRequest, {
    rpId: 'localhost',
    challenge: CHALLENGE,
    timeout: 300_000,
    userVerification: 'required',
    allowCredentials: [],
  });

/** What a company asks of its people. */
export const aSecondFactorPolicy = (facts: Partial<SecondFactorPolicy> = {}): SecondFactorPolicy =>
  z.parse(secondFactorPolicy, { policy: 'optional', inherited: true, staffAlways: false, version: 1, ...facts });
