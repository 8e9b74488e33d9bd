import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { auditRoutes } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { AuditExport } from './audit-export';
import { AuditQueries } from './audit.queries';

@Controller()
export class CustomerAuditController {
  constructor(
    @Inject(AuditQueries) private readonly queries: AuditQueries,
    @Inject(AuditExport) private readonly exports: AuditExport,
  ) {}

  @Implements(auditRoutes.list)
  list(@Actor() actor: PersonActor, @Input(auditRoutes.list) { query }: InputOf<typeof auditRoutes.list>) {
    return this.queries.list(actor, query);
  }

  @Implements(auditRoutes.export)
  export(@Actor() actor: PersonActor, @Input(auditRoutes.export) { query }: InputOf<typeof auditRoutes.export>) {
    return this.exports.csv(actor, query);
  }
}
