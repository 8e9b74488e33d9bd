import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './protect-table';

/** Unit types and products (platform), service plans (published by their owner). */
export class CreateCatalogue1763700003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit_types (
        id uuid primary key,
        code text not null unique,
        labels jsonb not null,
        version int not null default 1,
        created_at timestamptz not null default tenancy.now()
      )`);
    await runner.query(`
      create table products (
        id uuid primary key,
        name text not null,
        name_norm text collate "C" generated always as (tenancy.name_key(name)) stored not null unique,
        vendor text not null,
        unit_type_id uuid not null references unit_types (id),
        lifecycle text not null default 'on_sale' check (lifecycle in ('on_sale', 'end_of_sale', 'end_of_life')),
        version int not null default 1,
        created_at timestamptz not null default tenancy.now()
      )`);
    await runner.query(`
      create table service_plans (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        name text not null,
        name_norm text collate "C" generated always as (tenancy.name_key(name)) stored not null,
        product_id uuid not null references products (id),
        version_type text not null check (version_type in ('trial', 'full', 'nfr')),
        period_count int not null check (period_count between 1 and 120),
        period_unit text not null check (period_unit in ('day', 'month', 'year')),
        min_units int not null check (min_units >= 1),
        max_units int not null,
        step_units int not null check (step_units >= 1),
        unit_price int check (unit_price >= 0),
        currency text not null default 'EUR',
        notice_days int not null default 30 check (notice_days between 0 and 365),
        auto_renew boolean not null default true,
        enabled boolean not null default true,
        visible_to_sub_partners boolean not null default true,
        version int not null default 1,
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        updated_at timestamptz not null default tenancy.now(), updated_by uuid,
        check (max_units >= min_units),
        constraint service_plans_name unique (tenant_id, name_norm)
      )`);
    await protectTable(runner, 'unit_types', 'platform');
    await protectTable(runner, 'products', 'platform');
    await protectTable(runner, 'service_plans', 'published');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
