import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../platform/jobs/job-runner';
import { AdminAuditController } from './admin-audit.controller';
import { AuditChain } from './audit-chain';
import { AuditExport } from './audit-export';
import { AuditVerification } from './audit-verification';
import { AuditQueries } from './audit.queries';
import { ChainAuditJob } from './chain-audit.job';
import { CustomerAuditController } from './customer-audit.controller';
import { AuditErasure } from './erasure';
import { HistoryQueries } from './history.queries';

@Module({
  controllers: [AdminAuditController, CustomerAuditController],
  providers: [AuditChain, AuditErasure, AuditExport, AuditQueries, AuditVerification, ChainAuditJob, HistoryQueries],
  exports: [HistoryQueries],
})
export class AuditLogModule implements OnModuleInit {
  constructor(
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(ChainAuditJob) private readonly chaining: ChainAuditJob,
  ) {}

  onModuleInit(): void {
    this.jobs.registerContinual(this.chaining);
  }
}
