import { Inject, Injectable } from '@nestjs/common';
import type { ContinualJob } from '../../platform/jobs/job-handler';
import { AuditChain } from './audit-chain';

/** Chains new entries within seconds of their commit. */
@Injectable()
export class ChainAuditJob implements ContinualJob {
  readonly name = 'audit-log.chain';
  readonly every = 2000;

  constructor(@Inject(AuditChain) private readonly chain: AuditChain) {}

  async run(): Promise<void> {
    await this.chain.append();
  }
}
