import { RefuseWith, respond } from '@tenantry/api-client/testing';
import {
  passkeyAuthenticationRoutesOf,
  secondFactorPolicyRoutesOf,
  secondFactorRoutesOf,
  type SecondFactors,
} from '@tenantry/contracts';
import * as a from '@tenantry/contracts/fixtures';
import { checkCode } from './half-door';

/** The factors of the person who is signed in, and what their company asks for. */
export function ownFactorHandlers(audience: 'admin' | 'customer', first: Partial<SecondFactors>) {
  const own = secondFactorRoutesOf(audience);
  const authentication = passkeyAuthenticationRoutesOf(audience);
  const company = secondFactorPolicyRoutesOf(audience);
  let factors = a.aSecondFactors(first);
  let policy = a.aSecondFactorPolicy({ staffAlways: audience === 'admin' });
  // Codes come with the first factor.
  const codesFor = (before: SecondFactors) => {
    if (before.totp || before.passkeys.length > 0) return { recoveryCodes: null };
    factors = { ...factors, recoveryCodesLeft: 10 };
    return { recoveryCodes: a.someRecoveryCodes() };
  };
  const passkeyOf = (id: string) => {
    const passkey = factors.passkeys.find((one) => one.id === id);
    if (!passkey) throw new RefuseWith('notFound');
    return passkey;
  };
  return [
    respond(own.list, () => factors),
    respond(own.beginTotp, a.aTotpSetup()),
    respond(own.confirmTotp, ({ body }) => {
      checkCode(body.code);
      const before = factors;
      factors = { ...factors, totp: { since: new Date().toISOString() } };
      return codesFor(before);
    }),
    respond(own.removeTotp, () => {
      factors = { ...factors, totp: null };
      return null;
    }),
    respond(own.passkeyOptions, a.aPasskeyCreation()),
    respond(own.addPasskey, ({ body }) => {
      const before = factors;
      const passkey = a.aPasskey({ number: factors.passkeys.length + 10, name: body.name, lastUsedAt: null });
      factors = { ...factors, passkeys: [...factors.passkeys, passkey] };
      return { passkey, ...codesFor(before) };
    }),
    respond(own.renamePasskey, ({ params, body }) => {
      const renamed = { ...passkeyOf(params.id), name: body.name };
      factors = { ...factors, passkeys: factors.passkeys.map((one) => (one.id === params.id ? renamed : one)) };
      return renamed;
    }),
    respond(own.removePasskey, ({ params }) => {
      passkeyOf(params.id);
      factors = { ...factors, passkeys: factors.passkeys.filter(({ id }) => id !== params.id) };
      return null;
    }),
    respond(authentication.options, a.aPasskeyRequest()),
    respond(authentication.give, null),
    respond(own.renewRecoveryCodes, () => {
      factors = { ...factors, recoveryCodesLeft: 10 };
      return { recoveryCodes: a.someRecoveryCodes() };
    }),
    respond(company.get, () => policy),
    respond(
      company.set,
      ({ body }) => (policy = { ...policy, ...body, inherited: false, version: policy.version + 1 }),
    ),
  ];
}
