export { userHandleOf } from './passkey-options';
export { Passkeys } from './passkeys';
export { SecondFactorsModule } from './second-factors.module';
export { TotpFactor } from './totp-factor';
export { totpCodeAt } from './totp-code';
