import { fieldProblems, type BodyOf, type IdentityProvider } from '@tenantry/contracts';
import { formErrors } from '@tenantry/app-frame';
import { identityProviderRoutes } from '@tenantry/contracts/admin';
import type { FieldPath, Resolver } from 'react-hook-form';

/** The provider as a form holds it: domains as one line of text, and the secret as it is typed. */
export interface ProviderValues {
  issuer: string;
  clientId: string;
  clientSecret: string;
  allowedDomains: string;
  enabled: boolean;
  required: boolean;
  checksSecondFactor: boolean;
}

export const providerFields = [
  'issuer',
  'clientId',
  'clientSecret',
  'allowedDomains',
  'enabled',
  'checksSecondFactor',
  'required',
] as const;

export const valuesOf = (provider: IdentityProvider): ProviderValues => ({
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: '',
  allowedDomains: provider.allowedDomains.join(', '),
  enabled: provider.enabled,
  required: provider.required,
  checksSecondFactor: provider.checksSecondFactor,
});

/** An empty secret leaves the one that there is. */
export function bodyOf({
  clientSecret,
  allowedDomains,
  ...rest
}: ProviderValues): BodyOf<typeof identityProviderRoutes.set> {
  const domains = allowedDomains.split(/[\s,;]+/).filter((domain) => domain !== '');
  return { ...rest, allowedDomains: domains, ...(clientSecret !== '' && { clientSecret }) };
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
