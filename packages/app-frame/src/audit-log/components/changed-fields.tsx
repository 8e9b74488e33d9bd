import Box from '@mui/material/Box';
import { ToneChip } from '@tenantry/ui';
import { Eraser } from 'lucide-react';
import type { LogEntry } from '../log-entry';
import { useAuditWords } from '../use-audit-words';

/** The second line of an entry: the names of the fields that changed, or that they were erased. */
export function ChangedFields({ entry: { action, changes, erased } }: { entry: LogEntry }) {
  const { t, fieldName } = useAuditWords();
  if (erased)
    return (
      <ToneChip tone="neutral" icon={Eraser}>
        {t('erased')}
      </ToneChip>
    );
  if (changes.length === 0) return null;
  return (
    <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.tertiary', overflowWrap: 'anywhere' }}>
      {t('changedFields', { fields: changes.map(({ field }) => fieldName(action, field)).join(', ') })}
    </Box>
  );
}
