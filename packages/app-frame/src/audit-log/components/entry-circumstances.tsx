import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Icon, KeyValueList, useFormat } from '@tenantry/ui';
import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HrefOfEntry, LogEntry } from '../log-entry';
import type { LogState } from '../log-state';
import { useAuditWords } from '../use-audit-words';
import { Who } from './who';

interface Props {
  entry: LogEntry;
  hrefOf: HrefOfEntry | undefined;
  /** Narrows the log to what this entry has in common with others. */
  onOnly: (filter: Partial<LogState>) => void;
}

function Only({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  // On phones the button stands below: the next row, a link maybe, begins after it.
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '0 8px', mt: '-6px', mb: '-2px' }}>
      <Box sx={{ flex: '1 1 120px', minWidth: 0, py: '6px' }}>{children}</Box>
      <Button size="small" startIcon={<Icon of={ListFilter} size={16} />} onClick={onClick}>
        {label}
      </Button>
    </Box>
  );
}

/** When, by whom, where and how an entry came to be, and its place in the chain. */
export function EntryCircumstances({ entry, hrefOf, onOnly }: Props) {
  const { t } = useAuditWords();
  const { exactTime, number } = useFormat();
  const { actorId, tenantId, tenantName, ip, requestId, sequence } = entry;
  const href = hrefOf?.(entry);
  const code = (text: string) => <Typography variant="code">{text}</Typography>;
  const rows: [key: string, value: ReactNode][] = [['when', exactTime(entry.at)]];
  const who = <Who entry={entry} />;
  rows.push([
    'who',
    actorId ? (
      <Only label={t('entry.onlyActor')} onClick={() => onOnly({ actorId })}>
        {who}
      </Only>
    ) : (
      who
    ),
  ]);
  if (tenantId)
    rows.push([
      'where',
      <Only key="where" label={t('entry.onlyTenant')} onClick={() => onOnly({ tenantId })}>
        {href ? (
          // High enough for a thumb, with the button below it on phones.
          <Link href={href} sx={{ display: 'inline-block', py: '3px', my: '-3px' }}>
            {tenantName}
          </Link>
        ) : (
          tenantName
        )}
      </Only>,
    ]);
  rows.push(['method', t(`method.${entry.method}`)]);
  if (ip) rows.push(['ip', code(ip)]);
  if (requestId) rows.push(['request', code(requestId)]);
  rows.push(['sequence', sequence === null ? t('entry.unchained') : number(sequence)]);
  return (
    <KeyValueList
      labelWidth={144}
      items={rows.map(([key, value]) => ({ key, label: t(`entry.${key}` as 'entry.when'), value }))}
    />
  );
}
