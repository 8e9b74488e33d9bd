import { Inject, Injectable } from '@nestjs/common';
import type { NewPartner, Partner } from '@tenantry/contracts/admin';
import { v7 as uuid } from 'uuid';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { refuseField } from '../../platform/http/problem';
import { People } from '../accounts';
import { parentFor } from './parent-tenant';
import { Tenant } from './tenant.entity';

/** Partners below the actor's tenant: listing them in the order of the tree, and creating one with its administrator. */
@Injectable()
export class PartnersService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(People) private readonly people: People,
  ) {}

  list(actor: PersonActor, search = ''): Promise<{ items: Partner[] }> {
    return this.uow.read(actor, async (tx) => ({ items: await this.partners(tx, search, null) }));
  }

  async create(actor: PersonActor, input: NewPartner): Promise<Partner> {
    try {
      return await this.uow.run(actor, (tx) => this.createWithin(tx, input));
    } catch (error) {
      throw violates(error, 'tenants_partner_name') ? refuseField('nameTaken', 'name') : error;
    }
  }

  private async createWithin(tx: Transaction, input: NewPartner): Promise<Partner> {
    const parent = await parentFor(tx, input.parentId);
    const id = uuid();
    await tx.scoped(Tenant).insert({
      id,
      parentId: parent.id,
      kind: 'partner',
      name: input.name,
      city: input.city,
      region: input.region,
      email: input.email,
      language: input.language,
      timezone: input.timezone,
      createdBy: tx.actor.userId,
    });
    await tx.emit({
      action: 'partner.created',
      tenantId: id,
      objectId: id,
      values: { name: input.name, partnerName: parent.name },
    });
    await this.people.inviteAdministrator(tx, {
      tenantId: id,
      tenantName: input.name,
      role: 'partner_admin',
      email: input.email,
      firstName: input.firstName,
      lastName: input.lastName,
      language: input.language,
      timezone: input.timezone,
      mail: { sendAt: tx.now, localDate: null },
    });
    const [partner] = await this.partners(tx, '', id);
    if (!partner) throw new Error('the new partner is not visible');
    return partner;
  }

  private partners(tx: Transaction, search: string, id: string | null): Promise<Partner[]> {
    const level = levelOf(tx.actor);
    return tx.query<Partner>(
      {
        name: `partners-${level}`,
        text: `
          select t.id, t.name, t.status, cardinality(t.tenant_path) - 1 as tier, t.parent_id as "parentId", p.name as "parentName",
            t.city, t.region, to_json(t.created_at) #>> '{}' as "createdAt",
            (select count(*) from tenants c where c.parent_id = t.id and c.kind = 'customer' and c.status <> 'deleted') as "customerCount"
          from tenants t join tenants p on p.id = t.parent_id
          where t.kind = 'partner' and cardinality(t.tenant_path) > ${level - 1} and t.tenant_path[${level}] = $1 and t.id <> $1
            and ($2 = '' or t.name_norm ^@ tenancy.name_key($2)) and ($3::uuid is null or t.id = $3)
          order by (select array_agg(a.name_norm || a.id order by cardinality(a.tenant_path)) from tenants a where a.id = any (t.tenant_path))
          limit 200`,
      },
      [tx.actor.tenantId, search, id],
    );
  }
}
