import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './protect-table';

/** Contacts of a tenant and their types; the wizard makes the first one (decision 11). */
export class CreateContacts1763700005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contacts (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        user_id uuid references identity.users (id),
        first_name text not null, last_name text not null,
        email text not null, email_norm text collate "C" not null,
        phone text, job_title text, deleted_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        updated_at timestamptz not null default tenancy.now(), updated_by uuid,
        unique (tenant_id, id)
      )`);
    await runner.query(`create unique index contacts_user on contacts (tenant_id, user_id) where deleted_at is null`);
    await runner.query(
      `create unique index contacts_email on contacts (tenant_id, email_norm) where deleted_at is null`,
    );
    await runner.query(`
      create table contact_type_assignments (
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        contact_id uuid not null,
        type text not null check (type in ('billing', 'technical', 'business')),
        primary key (contact_id, type),
        foreign key (tenant_id, contact_id) references contacts (tenant_id, id)
      )`);
    await protectTable(runner, 'contacts', 'owned');
    await protectTable(runner, 'contact_type_assignments', 'owned', { deletable: true });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
