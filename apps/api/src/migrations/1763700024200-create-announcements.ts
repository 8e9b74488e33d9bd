import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, protectTable } from './protect-table';

const OWN_TENANT = `nullif(current_setting('app.tenant', true), '')::uuid`;

// Name and address of a user are the user's, once they have come in; until then those that were typed (S001-40). Who is
// disabled, or whose company or one above it is closed, is written to by nobody.
const ANNOUNCED = `
  select c.id, c.tenant_id, coalesce(u.first_name || ' ' || u.last_name, c.first_name || ' ' || c.last_name),
    coalesce(u.email, c.email), coalesce(u.email_norm, c.email_norm), coalesce(c.language, t.language),
    cardinality(t.tenant_path), t.management_mode = 'self_managed', s.email_norm is not null, c.created_at
  from public.contacts c
  join public.tenants t on t.id = c.tenant_id and t.status = 'active'
  left join identity.users held on held.id = c.user_id
  left join identity.users u on u.id = c.user_id and u.status <> 'invited'
    and exists (select from public.memberships m where m.user_id = c.user_id and m.tenant_id = c.tenant_id and m.status <> 'pending')
  left join identity.suppressed_addresses s on s.email_norm = coalesce(u.email_norm, c.email_norm)
  where array_position(c.tenant_path, ${OWN_TENANT}) is not null and c.deleted_at is null
    and coalesce(held.status, 'active') not in ('disabled', 'deleted')
    and not exists (select from public.tenants above where above.id = any (t.tenant_path) and above.status <> 'active')
    and exists (select from public.contact_type_assignments a where a.contact_id = c.id and a.type = any (of_types))`;
const ANNOUNCED_COLUMNS =
  'contact_id uuid, tenant_id uuid, name text, email text, email_norm text, language text, depth int, self_managed boolean, suppressed boolean, created_at timestamptz';

/**
 * Announcements, whom each is for, and one mail per address (S004-23). A delivery belongs to the author, who watches it;
 * that an announcement was for a contact belongs to the contact's company, which reads it in its own area.
 */
export class CreateAnnouncements1763700024200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await protectTable(runner, 'announcements', 'owned');
    await protectTable(runner, 'announcement_recipients', 'owned', { appendOnly: true });
    await protectTable(runner, 'announcement_deliveries', 'owned');
    await this.keepWithinReach(runner);
    await this.createFunctions(runner);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table announcements (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        types text[] not null check (types <@ array['billing', 'technical', 'business'] and cardinality(types) > 0),
        texts jsonb not null check (jsonb_typeof(texts) = 'object'),
        status text not null default 'draft' check (status in ('draft', 'scheduled', 'sending', 'sent', 'cancelled')),
        send_at timestamptz, timezone text,
        recipients int, started_at timestamptz, ended_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        updated_at timestamptz not null default tenancy.now(), updated_by uuid,
        unique (tenant_id, id),
        constraint announcements_sent_with_time check (status in ('draft', 'cancelled') or send_at is not null)
      )`);
    await runner.query(`create index announcements_newest on announcements (tenant_id, id desc)`);
    await runner.query(`
      create table announcement_recipients (
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        announcement_id uuid not null references announcements (id),
        contact_id uuid not null,
        email_norm text collate "C" not null,
        primary key (tenant_id, announcement_id, email_norm),
        foreign key (tenant_id, contact_id) references contacts (tenant_id, id)
      )`);
    await runner.query(`
      create table announcement_deliveries (
        id uuid primary key default gen_random_uuid(),
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        announcement_id uuid not null,
        recipient_tenant_id uuid not null, contact_id uuid not null,
        name text not null, email text not null, email_norm text collate "C" not null, language text not null,
        self_managed boolean not null,
        status text not null check (status in ('queued', 'sending', 'sent', 'failed', 'bounced', 'suppressed', 'cancelled')),
        attempts int not null default 0, next_attempt_at timestamptz not null default tenancy.now(),
        sent_at timestamptz, reason text,
        unique (tenant_id, announcement_id, email_norm),
        foreign key (tenant_id, announcement_id) references announcements (tenant_id, id),
        constraint announcement_deliveries_contact_fkey foreign key (recipient_tenant_id, contact_id) references contacts (tenant_id, id)
      )`);
    await runner.query(
      `create index announcement_deliveries_open on announcement_deliveries (announcement_id, status, next_attempt_at)`,
    );
  }

  /** Keys that lead to another tenant on purpose (TI-05): down to a contact, up to the announcement that was for it. */
  private async keepWithinReach(runner: QueryRunner): Promise<void> {
    const refusing = async (table: string, name: string, isWrong: string) => {
      await runner.query(`create function tenancy.${name}() returns trigger language plpgsql as $$
        begin
          if exists (select from added where ${isWrong}) then
            raise insufficient_privilege using message = 'out of reach';
          end if;
          return null;
        end $$`);
      // Once for the statement: an announcement adds ten thousand rows at a time. Nobody may change these columns later.
      await runner.query(
        `create trigger ${table}_in_reach after insert on ${table} referencing new table as added for each statement execute function tenancy.${name}()`,
      );
      await runner.query(`grant execute on function tenancy.${name}() to tenantry_app, tenantry_definer`);
    };
    await refusing(
      'announcement_recipients',
      'refuse_announcement_out_of_reach',
      `not exists (select from public.announcements a where a.id = added.announcement_id and a.tenant_id = any (added.tenant_path))`,
    );
    await refusing(
      'announcement_deliveries',
      'refuse_contact_out_of_reach',
      `not exists (select from public.contacts c where c.id = added.contact_id and added.tenant_id = any (c.tenant_path))`,
    );
    await runner.query(
      `revoke update (announcement_id, recipient_tenant_id, contact_id, name, email, email_norm, language, self_managed)
       on announcement_deliveries from tenantry_app`,
    );
  }

  private async createFunctions(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.announced_contacts(text[])',
      `identity.announced_contacts(of_types text[]) returns table (${ANNOUNCED_COLUMNS}) language sql stable as $$ ${ANNOUNCED} $$`,
    );
    await definerFunction(
      runner,
      'identity.announced_contact(uuid, text[])',
      `identity.announced_contact(of_contact uuid, of_types text[]) returns table (${ANNOUNCED_COLUMNS}) language sql stable as $$
        ${ANNOUNCED} and c.id = of_contact $$`,
    );
    // The texts lie with the author, above: a company gets those that a mail to one of its contacts has carried.
    await definerFunction(
      runner,
      'tenancy.received_announcements(uuid, int)',
      `tenancy.received_announcements(before_id uuid, at_most int)
       returns table (id uuid, sender text, texts jsonb, language text, received_at timestamptz) language sql stable as $$
        select a.id, author.name, a.texts, d.language, d.sent_at
        from (
          select r.announcement_id, min(r.email_norm) as email_norm from public.announcement_recipients r
          where r.tenant_id = ${OWN_TENANT} and (before_id is null or r.announcement_id < before_id)
            and exists (select from public.announcement_deliveries sent
              where sent.announcement_id = r.announcement_id and sent.email_norm = r.email_norm and sent.status = 'sent')
          group by r.announcement_id order by r.announcement_id desc limit at_most) mine
        join public.announcements a on a.id = mine.announcement_id
        join public.tenants author on author.id = a.tenant_id
        join public.announcement_deliveries d on d.announcement_id = mine.announcement_id and d.email_norm = mine.email_norm
        order by a.id desc $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
