import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from 'openid-client';
import { systemActor, type Actor } from '../../platform/access/actor';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { SealedBox } from '../../platform/crypto/sealed-box';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { IdentityProvider } from './identity-provider.entity';
import { configurationOf, type ClientOfProvider } from './provider-configuration';

const KEPT_FOR = 10 * 60_000;
const MOST_KEPT = 200;

/** A company with the provider that it has set up. */
export interface CompanyProvider {
  tenantId: string;
  tenantPath: readonly string[];
  provider: IdentityProvider;
}

/** Knows the providers of companies, and asks each what it is now and then only. */
@Injectable()
export class ProviderDirectory {
  private readonly kept = new Map<string, { configuration: Configuration; until: number }>();
  private readonly box: SealedBox;

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    this.box = new SealedBox(environment.secret, 'identity provider');
  }

  sealed(secret: string): Buffer {
    return this.box.seal(secret);
  }

  /** The company whose people have addresses in this domain. */
  async ofDomain(domain: string): Promise<CompanyProvider | undefined> {
    const [tenant] = await this.uow.read(systemActor('sign-in'), (tx) =>
      tx.query<{ tenant_id: string; tenant_path: string[] }>('select * from identity.provider_tenant($1)', [domain]),
    );
    return tenant && this.ofTenant(systemActor('sign-in', tenant.tenant_id, tenant.tenant_path));
  }

  /** The provider of the actor's company, where it is in use. */
  async ofTenant(actor: Actor): Promise<CompanyProvider | undefined> {
    const { tenantId, tenantPath } = actor;
    const [provider] = await this.uow.read(actor, (tx) =>
      tx.scoped(IdentityProvider).find({ tenantId, enabled: true }),
    );
    return provider && { tenantId, tenantPath, provider };
  }

  /** What the code flow needs of a provider. Throws `UnusableProvider`. */
  async configuration({ tenantId, provider }: CompanyProvider): Promise<Configuration> {
    // With its version, so that nothing outlives a change; with its tenant, so that nobody gets another one's (TI-09).
    const key = `${tenantId} ${provider.id} ${provider.version}`;
    const known = this.kept.get(key);
    if (known && known.until > performance.now()) return known.configuration;
    const { issuer, clientId, sealedSecret } = provider;
    const clientSecret = sealedSecret && this.box.open(sealedSecret);
    const configuration = await this.ask({ issuer, clientId, clientSecret });
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, { configuration, until: performance.now() + KEPT_FOR });
    return configuration;
  }

  /** Asks a provider what it is. Throws `UnusableProvider`. */
  ask(client: ClientOfProvider): Promise<Configuration> {
    return configurationOf(client, this.environment.localProviders);
  }
}
