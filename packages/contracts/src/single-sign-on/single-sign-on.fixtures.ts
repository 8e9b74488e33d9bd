import * as z from 'zod/mini';
import { identityProvider, type IdentityProvider } from './identity-provider.schema';
import { companyAccount, type CompanyAccount } from './single-sign-on.schema';

/** A provider that is set up and optional, unless told. */
export const anIdentityProvider = (facts: Partial<IdentityProvider> = {}): IdentityProvider =>
  z.parse(identityProvider, {
    issuer: 'https://login.nordestcloud.example',
    clientId: 'tenantry',
    confidential: true,
    allowedDomains: ['nordestcloud.example'],
    enabled: true,
    required: false,
    checksSecondFactor: false,
    redirectUri: 'https://tenantry.example/admin/sign-in/company',
    version: 1,
    ...facts,
  });

/** As a company without a provider sees it. */
export const noIdentityProvider = (): IdentityProvider =>
  anIdentityProvider({
    issuer: '',
    clientId: '',
    confidential: false,
    allowedDomains: [],
    enabled: false,
    version: 0,
  });

/** An account that is linked, unless told. */
export const aCompanyAccount = (facts: Partial<CompanyAccount> = {}): CompanyAccount =>
  z.parse(companyAccount, {
    available: true,
    linked: {
      issuer: 'https://login.nordestcloud.example',
      email: 'giulia.bortolin@nordestcloud.example',
      linkedAt: '2026-03-02T08:10:00.000Z',
      lastUsedAt: '2026-11-20T07:45:00.000Z',
    },
    ...facts,
  });
