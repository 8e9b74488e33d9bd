import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Banner, IconTile, KeyValueList, SidePanel } from '@tenantry/ui';
import { useId } from 'react';
import { actionIcon } from '../action-icons';
import type { HrefOfEntry, LogEntry } from '../log-entry';
import type { LogState } from '../log-state';
import { useAuditWords } from '../use-audit-words';
import { ChangesTable } from './changes-table';
import { EntryCircumstances } from './entry-circumstances';

interface Props {
  entry: LogEntry;
  open: boolean;
  hrefOf: HrefOfEntry | undefined;
  onOnly: (filter: Partial<LogState>) => void;
  onClose: () => void;
  onClosed: () => void;
}

/** All that is known of one entry. */
export function EntryPanel({ entry, open, hrefOf, onOnly, onClose, onClosed }: Props) {
  const { t, title, fieldName, shown } = useAuditWords();
  const id = useId();
  const { action, changes, erased } = entry;
  const facts = Object.entries(entry.values).filter(([, value]) => value !== null);
  const heading = (text: string, headingId?: string) => (
    <Typography variant="h3" id={headingId} sx={{ mt: 3, mb: 1 }}>
      {text}
    </Typography>
  );
  return (
    <SidePanel
      open={open}
      title={title(entry)}
      icon={<IconTile icon={actionIcon(action)} />}
      onClose={onClose}
      onClosed={onClosed}
    >
      {erased && (
        <Box sx={{ mb: 2.5 }}>
          <Banner tone="info">{t('entry.erasedNote')}</Banner>
        </Box>
      )}
      <EntryCircumstances entry={entry} hrefOf={hrefOf} onOnly={onOnly} />
      {facts.length > 0 && (
        <>
          {heading(t('entry.facts'))}
          <KeyValueList
            labelWidth={144}
            items={facts.map(([name, value]) => ({
              key: name,
              label: fieldName(action, name),
              value: shown(name, value),
            }))}
          />
        </>
      )}
      {changes.length > 0 && (
        <>
          {heading(t('entry.changes'), id)}
          <ChangesTable entry={entry} labelledBy={id} />
        </>
      )}
    </SidePanel>
  );
}
