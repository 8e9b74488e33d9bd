import Box from '@mui/material/Box';
import { ToneChip } from '@tenantry/ui';
import { Handshake } from 'lucide-react';
import { useAudience } from '../../audience';
import { useSession } from '../../session/use-session';
import type { LogEntry } from '../log-entry';
import { useAuditWords } from '../use-audit-words';

/**
 * Who did it, and for which company where that is another one than the reader's. A customer is told plainly that it was
 * somebody else's hand.
 */
export function Who({ entry, inline = false }: { entry: LogEntry; inline?: boolean }) {
  const { t, actorName } = useAuditWords();
  const { audience } = useAudience();
  const { account } = useSession();
  const { actorTenantName } = entry;
  const other = entry.actorId !== null && actorTenantName !== null && actorTenantName !== account.tenantName;
  const second = { fontSize: 12, lineHeight: '16px', color: 'text.tertiary' };
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', display: inline ? 'inline' : undefined }}>
      <Box component="span" sx={{ mr: 1 }}>
        {actorName(entry)}
      </Box>
      {other && audience === 'customer' && (
        <ToneChip tone="info" icon={Handshake}>
          {t('partner')}
        </ToneChip>
      )}
      {other && <Box sx={inline ? { color: 'text.secondary' } : second}>{actorTenantName}</Box>}
    </Box>
  );
}
