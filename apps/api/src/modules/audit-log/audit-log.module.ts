import { Module } from '@nestjs/common';
import { HistoryQueries } from './history.queries';

@Module({ providers: [HistoryQueries], exports: [HistoryQueries] })
export class AuditLogModule {}
