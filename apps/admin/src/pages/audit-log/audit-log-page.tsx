import { useCan, useSession } from '@tenantry/app-frame';
import { AuditLog, useLogAddress, type HrefOfEntry } from '@tenantry/app-frame/audit-log';
import { auditSubject } from '@tenantry/contracts';
import { fetchAuditFile, useAuditEntries } from '../../features/audit-log/api/audit-log.queries';
import { paths } from '../../shared/paths';

const ofThePlatform: readonly string[] = ['product', 'unit_type'];

/** What happened in the own company, its partners and their customers. */
export function Component() {
  const address = useLogAddress();
  const { account } = useSession();
  const isPlatform = useCan('catalogue.define');
  const hrefOf: HrefOfEntry = ({ tenantId, tenantKind, tenantName }) =>
    tenantKind === 'customer' && tenantId
      ? paths.customer(tenantId)
      : tenantKind === 'partner' && tenantId !== account.tenantId
        ? paths.partners(tenantName)
        : undefined;
  return (
    <AuditLog
      address={address}
      page={useAuditEntries(address.state)}
      fetchFile={fetchAuditFile}
      subjects={auditSubject.options.filter((subject) => isPlatform || !ofThePlatform.includes(subject))}
      hrefOf={hrefOf}
    />
  );
}
