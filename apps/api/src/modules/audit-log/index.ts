export { AuditChain } from './audit-chain';
export { AuditErasure } from './erasure';
export { AuditLogModule } from './audit-log.module';
export { AuditVerification, type Anchor, type VerificationReport } from './audit-verification';
export { HistoryQueries } from './history.queries';
