export { actionIcon } from './action-icons';
export { AuditLog } from './components/audit-log';
export type { HrefOfEntry } from './log-entry';
export { filterOf, type LogState } from './log-state';
export { useAuditWords } from './use-audit-words';
export { useLogAddress } from './use-log-address';
export type { LogFile } from './use-log-export';
