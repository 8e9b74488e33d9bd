import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { passkey, type Passkey } from './passkey.schema';
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
