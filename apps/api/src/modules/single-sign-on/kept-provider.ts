import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../platform/database/transaction';

/** The provider of a company with its domains, as it is kept; its secret stays where it is. */
export interface Kept {
  id: string | null;
  issuer: string;
  clientId: string;
  confidential: boolean;
  enabled: boolean;
  required: boolean;
  checksSecondFactor: boolean;
  domains: string[];
  version: number;
}

const nothingSetUp: Kept = {
  id: null,
  issuer: '',
  clientId: '',
  confidential: false,
  enabled: false,
  required: false,
  checksSecondFactor: false,
  domains: [],
  version: 0,
};

const KEPT = {
  name: 'identity-provider',
  text: `select p.id, p.issuer, p.client_id as "clientId", p.sealed_secret is not null as confidential, p.enabled, p.required,
      p.checks_second_factor as "checksSecondFactor", p.version,
      array(select d.domain from identity_provider_domains d where d.tenant_id = p.tenant_id order by d.domain) as domains
    from identity_providers p where p.tenant_id = $1`,
};

/** The provider of the actor's own company, or what stands for none. */
export async function keptOf(tx: Transaction): Promise<Kept> {
  const [row] = await tx.query<Kept>(KEPT, [tx.actor.tenantId]);
  return row ?? nothingSetUp;
}

/** Leaves the provider just these domains; one that another company has violates `identity_provider_domains_domain`. */
export async function replaceDomains(tx: Transaction, providerId: string, domains: readonly string[]): Promise<void> {
  const { tenantId, userId } = tx.actor;
  await tx.query('delete from identity_provider_domains where tenant_id = $1 and domain <> all ($2)', [
    tenantId,
    domains,
  ]);
  const rows = [...new Set(domains)].map(() => uuid());
  await tx.query(
    `insert into identity_provider_domains (id, tenant_id, provider_id, domain, created_by)
     select added.id, $1, $2, added.domain, $3 from unnest($4::uuid[], $5::text[]) as added (id, domain)
     where not exists (select from identity_provider_domains d where d.tenant_id = $1 and d.domain = added.domain)`,
    [tenantId, providerId, userId, rows, [...new Set(domains)]],
  );
}
