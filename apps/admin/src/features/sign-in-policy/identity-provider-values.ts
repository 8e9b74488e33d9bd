import { fieldProblems, type BodyOf, type IdentityProvider } from '@tenantry/contracts';
import { formErrors } from '@tenantry/app-frame';
import { identityProviderRoutes } from '@tenantry/contracts/admin';
import type { FieldPath, Resolver } from 'react-hook-form';

/** The provider as a form holds it: domains as one line of text, and the secret as it is typed. */
export interface ProviderValues {
  issuer: string;
  clientId: string;
  clientSecret: string;
  removeSecret: boolean;
  allowedDomains: string;
  enabled: boolean;
  required: boolean;
  checksSecondFactor: boolean;
}

export const providerFields = [
  'issuer',
  'clientId',
  'clientSecret',
  'removeSecret',
  'allowedDomains',
  'enabled',
  'checksSecondFactor',
  'required',
] as const;

export const valuesOf = (provider: IdentityProvider): ProviderValues => ({
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: '',
  removeSecret: false,
  allowedDomains: provider.allowedDomains.join(', '),
  enabled: provider.enabled,
  required: provider.required,
  checksSecondFactor: provider.checksSecondFactor,
});

/** An empty secret leaves the one that there is, unless it is to go. */
export function bodyOf({
  clientSecret,
  removeSecret,
  allowedDomains,
  ...rest
}: ProviderValues): BodyOf<typeof identityProviderRoutes.set> {
  const domains = allowedDomains.split(/[\s,;]+/).filter((domain) => domain !== '');
  const secret = removeSecret ? { clientSecret: null } : clientSecret !== '' && { clientSecret };
  return { ...rest, allowedDomains: domains, ...secret };
}

/** A problem of one of the domains stands at the line that holds them. */
export const lineOf = (field: string): FieldPath<ProviderValues> =>
  field.replace(/^allowedDomains\.\d+$/, 'allowedDomains') as FieldPath<ProviderValues>;

export const providerResolver: Resolver<ProviderValues> = (values) => {
  const result = identityProviderRoutes.set.body.safeParse(bodyOf(values), { reportInput: true });
  if (result.success) return { values, errors: {} };
  const problems = fieldProblems(result.error.issues).map(({ field, code, ...more }) => ({
    field: lineOf(field),
    // An empty list is a line with nothing in it.
    code: code === 'selectAtLeastOne' ? 'required' : code,
    ...more,
  }));
  return { values: {}, errors: formErrors<ProviderValues>(problems) };
};
