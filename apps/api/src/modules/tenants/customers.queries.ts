import { Inject, Injectable } from '@nestjs/common';
import type { Page } from '@tenantry/contracts';
import type { Customer, customerListQuery } from '@tenantry/contracts/admin';
import type * as z from 'zod/mini';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';
import { RawJson } from '../../platform/http/raw-json';
import { customerListStatement, type CustomerFilter } from './customer-list.statement';
import { decodeCursor } from './customer-list.cursor';

type ListQuery = z.output<typeof customerListQuery>;

/** Columns of the company data with their fields. */
const PROFILE = [
  ['city', 'city'],
  ['region', 'region'],
  ['country', 'country'],
  ['address1', 'address1'],
  ['address2', 'address2'],
  ['postcode', 'postcode'],
  ['phone', 'phone'],
  ['vat_number', 'vatNumber'],
  ['fiscal_code', 'fiscalCode'],
  ['certified_email', 'certifiedEmail'],
  ['sdi_code', 'sdiCode'],
  ['email', 'email'],
  ['emergency_email', 'emergencyEmail'],
  ['notes', 'notes'],
  ['external_reference', 'externalReference'],
] as const;

/** Customers as the screens show them. */
@Injectable()
export class CustomersQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  /** A page of the list; the database writes its JSON (performance.md, choice 1). */
  async list(actor: PersonActor, query: ListQuery): Promise<RawJson | Page<never>> {
    const filter: CustomerFilter = {
      level: levelOf(actor),
      sort: query.sort,
      search: Boolean(query.search),
      status: Boolean(query.status),
      plan: Boolean(query.planId),
      lacking: query.contacts === 'incomplete',
      after: decodeCursor(query.cursor, query.sort),
    };
    const { statement, values } = customerListStatement(filter, {
      tenantId: actor.tenantId,
      limit: query.limit,
      search: query.search,
      status: query.status,
      planId: query.planId,
    });
    const [row] = await this.uow.readOne<{ page: string }>(actor, statement, values);
    return new RawJson(row?.page ?? '{"items":[],"nextCursor":null}');
  }

  get(actor: PersonActor, id: string): Promise<Customer> {
    return this.uow.read(actor, (tx) => this.one(tx, id));
  }

  async one(tx: Transaction, id: string): Promise<Customer> {
    const level = levelOf(tx.actor);
    // Where a customer manages itself, its company data is its own; only the platform sees it (decision 19).
    const shown = level === 1 ? 'true' : `t.management_mode = 'managed'`;
    const profile = PROFILE.map(([column, field]) => `case when ${shown} then t.${column} end as "${field}"`).join(
      ', ',
    );
    const [row] = await tx.query<Customer>(
      {
        name: `customer-${level}`,
        text: `
          select t.id, t.status, p.id as "partnerId", p.name as "partnerName", t.account_name as "accountName", t.name as company,
            ${profile}, t.language, t.timezone, t.management_mode as "managementMode",
            t.lacks_contact and t.management_mode = 'managed' as "lacksContact",
            t.bounces_contact and t.management_mode = 'managed' as "bouncesContact",
            t.awaits_contact and t.management_mode = 'managed' as "awaitsContact", to_json(t.created_at) #>> '{}' as "createdAt", t.version,
            (select v.content::json->>'actor' from audit_events a join audit_values v on v.id = a.id
               where a.tenant_id = t.id and a.action = 'customer.created' and ${shown} order by a.at, a.id limit 1) as "createdByName",
            -- Until the person has come in, the names are those that the partner typed: S001-40 tells no others.
            (select json_build_object('firstName', coalesce(typed.first_name, o.first_name),
                'lastName', coalesce(typed.last_name, o.last_name), 'email', coalesce(typed.email, o.email), 'pending', waiting)
             from identity.people_of(t.id) o
             cross join lateral (select o.user_status = 'invited' or o.membership_status = 'pending') state (waiting)
             left join contacts typed on waiting and typed.tenant_id = t.id and typed.user_id = o.user_id and typed.deleted_at is null
             where o.role = 'owner' and t.management_mode = 'managed' limit 1) as administrator
          from tenants t join tenants p on p.id = t.parent_id
          where t.id = $1 and t.kind = 'customer' and t.tenant_path[${level}] = $2`,
      },
      [id, tx.actor.tenantId],
    );
    if (!row) throw notFound();
    return row;
  }

  accountNameAvailable(
    actor: PersonActor,
    name: string,
    parentId?: string,
    exceptId?: string,
  ): Promise<{ available: boolean }> {
    return this.uow.read(actor, async (tx) => {
      const [row] = await tx.query<{ available: boolean }>(
        'select tenancy.account_name_available($1, $2, $3) as available',
        [parentId ?? actor.tenantId, name, exceptId ?? null],
      );
      return { available: row?.available ?? false };
    });
  }
}
