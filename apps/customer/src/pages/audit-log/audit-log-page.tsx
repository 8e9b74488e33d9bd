import { AuditLog, useLogAddress } from '@tenantry/app-frame/audit-log';
import type { AuditSubject } from '@tenantry/contracts';
import { fetchAuditFile, useAuditEntries } from '../../features/audit-log/api/audit-log.queries';

// Partners and what they sell have their own log.
const subjects: readonly AuditSubject[] = [
  'customer',
  'licence',
  'mail',
  'user',
  'membership',
  'profile',
  'session',
  'audit',
];

/** What happened in the own company, whoever did it. */
export function Component() {
  const address = useLogAddress();
  return (
    <AuditLog address={address} page={useAuditEntries(address.state)} fetchFile={fetchAuditFile} subjects={subjects} />
  );
}
