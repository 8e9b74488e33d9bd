import Box from '@mui/material/Box';
import { ToneChip } from '@tenantry/ui';
import { Handshake } from 'lucide-react';
import { useAudience } from '../../audience';
import { useSession } from '../../session/use-session';
import type { LogEntry } from '../log-entry';
import { isSystem } from '../system-actors';
import { useAuditWords } from '../use-audit-words';

/**
 * Who did it, and for which company where that is another one than the reader's. A customer is told plainly that it was
 * somebody else's hand.
 */
export function Who({ entry, inline = false }: { entry: LogEntry; inline?: boolean }) {
  const { t, actorName } = useAuditWords();
  const { audience } = useAudience();
  const { account } = useSession();
  const other = isSystem(entry) || entry.actorTenantName === account.tenantName ? null : entry.actorTenantName;
  const chip = other !== null && audience === 'customer' && (
    <ToneChip tone="info" icon={Handshake}>
      {t(entry.actorTenantKind === 'platform' ? 'platform' : 'partner')}
    </ToneChip>
  );
  // Staff in the customer's own area: the hand of one company under the name of another (AZ-11).
  const acting = entry.actingId && t('actingFor', { company: entry.tenantName ?? account.tenantName });
  if (inline)
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', overflowWrap: 'anywhere' }}>
        {[actorName(entry), other, acting].filter(Boolean).join(', ')}
        {chip}
      </Box>
    );
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      {actorName(entry)}
      {other !== null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' }}>
          <Box component="span" sx={{ fontSize: 12, lineHeight: '16px', color: 'text.tertiary' }}>
            {other}
          </Box>
          {chip}
        </Box>
      )}
      {acting && <Box sx={{ fontSize: 12, lineHeight: '16px', fontWeight: 500 }}>{acting}</Box>}
    </Box>
  );
}
