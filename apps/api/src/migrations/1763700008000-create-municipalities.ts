import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readMunicipalities } from '../modules/municipalities/municipalities-file';
import { protectTable } from './protect-table';

/** The Italian municipalities that the address form suggests (ISTAT, CC BY 3.0 IT). */
export class CreateMunicipalities1763700008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table municipalities (
        id int primary key generated always as identity,
        name text not null,
        name_norm text collate "C" generated always as (tenancy.name_key(name)) stored,
        province text not null, province_code text not null, region text not null, population int not null
      )`);
    const rows = readMunicipalities();
    await runner.query(
      `insert into municipalities (name, province, province_code, region, population)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[])`,
      [
        rows.map((row) => row.name),
        rows.map((row) => row.province),
        rows.map((row) => row.provinceCode),
        rows.map((row) => row.region),
        rows.map((row) => row.population),
      ],
    );
    await runner.query(`create index municipalities_name on municipalities (name_norm)`);
    await protectTable(runner, 'municipalities', 'platform');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
