import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { apiRoot } from '../../platform/config/api-root';

export interface MunicipalityRow {
  name: string;
  province: string;
  provinceCode: string;
  region: string;
  population: number;
}

/** Reads the municipalities that ship with the API (ISTAT, CC BY 3.0 IT; see data/README.md). */
export function readMunicipalities(): MunicipalityRow[] {
  const text = readFileSync(join(apiRoot(), 'data', 'municipalities.csv'), 'utf8');
  const rows = parse(text, { columns: true, skip_empty_lines: true }) as Record<string, string>[];
  return rows.map((row) => ({
    name: row['comune'] ?? '',
    province: row['provincia'] ?? '',
    provinceCode: row['sigla'] ?? '',
    region: row['regione'] ?? '',
    population: Number(row['popolazione_2011']) || 0,
  }));
}
