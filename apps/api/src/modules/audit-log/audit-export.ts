import { Inject, Injectable } from '@nestjs/common';
import type { AuditEntry, AuditFilter } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { csvOf, type CsvColumn } from '../../platform/csv/csv';
import { CsvAnswer } from '../../platform/http/csv-answer';
import { AuditQueries } from './audit.queries';

type Wanted = AuditFilter & { separator: 'comma' | 'semicolon' };

const changesOf = ({ changes }: AuditEntry): string =>
  changes.map(({ field, from, to }) => `${field}: ${from ?? ''} -> ${to ?? ''}`).join('\n');

// Keys and not words: an export is kept as a record, and must read the same whatever language it was made in.
const COLUMNS: CsvColumn<AuditEntry>[] = [
  ['at', ({ at }) => at],
  ['actor', ({ actorName }) => actorName],
  ['actor_company', ({ actorTenantName }) => actorTenantName],
  ['acting', ({ actingId }) => actingId],
  ['action', ({ action }) => action],
  ['tenant', ({ tenantName }) => tenantName],
  ['values', ({ values }) => JSON.stringify(values)],
  ['changes', changesOf],
  ['method', ({ method }) => method],
  ['erased', ({ erased }) => String(erased)],
  ['sequence', ({ sequence }) => sequence],
  ['id', ({ id }) => id],
];
const STAFF_COLUMNS: CsvColumn<AuditEntry>[] = [
  ...COLUMNS,
  ['tenant_id', ({ tenantId }) => tenantId],
  ['ip', ({ ip }) => ip],
  ['request_id', ({ requestId }) => requestId],
];

/** The log as a file. */
@Injectable()
export class AuditExport {
  constructor(@Inject(AuditQueries) private readonly queries: AuditQueries) {}

  async csv(actor: PersonActor, { separator, ...filter }: Wanted): Promise<CsvAnswer> {
    const { entries, total } = await this.queries.all(actor, filter);
    const columns = actor.audience === 'admin' ? STAFF_COLUMNS : COLUMNS;
    return new CsvAnswer(csvOf(entries, columns, separator), total);
  }
}
