import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './protect-table';

/** Every mail is a row before it is a message: it can be shown, moved and withdrawn until it goes. */
export class CreateOutboundEmails1763700006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbound_emails (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        user_id uuid references identity.users (id),
        template text not null check (template in ('account_created', 'account_added', 'password_reset')),
        audience text not null check (audience in ('admin', 'customer')),
        to_email text not null, to_name text not null, language text not null,
        status text not null check (status in ('queued', 'scheduled', 'sending', 'sent', 'failed', 'cancelled')),
        send_at timestamptz not null,
        local_date date, timezone text not null,
        attempts int not null default 0, sending_since timestamptz, sent_at timestamptz, reason text,
        -- The link's token, encrypted, from the first attempt until the mail is out: a repeat carries the same link.
        sealed_token bytea,
        -- Demo mode only: the mail as it would have been sent.
        rendered jsonb,
        version int not null default 1,
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        updated_at timestamptz not null default tenancy.now(), updated_by uuid,
        unique (tenant_id, id)
      )`);
    await runner.query(`create index outbound_emails_tenant on outbound_emails (tenant_id, created_at desc, id desc)`);
    await runner.query(
      `create index outbound_emails_open on outbound_emails (status, send_at) where status in ('queued', 'scheduled', 'sending', 'failed')`,
    );
    await protectTable(runner, 'outbound_emails', 'owned');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
