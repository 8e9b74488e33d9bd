export { AuditLogModule } from './audit-log.module';
export { HistoryQueries } from './history.queries';
