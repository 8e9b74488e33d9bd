import Box from '@mui/material/Box';
import { DataTable, NoResults, Pager, ProblemAlert } from '@tenantry/ui';
import { useState } from 'react';
import type { HrefOfEntry, LogEntry, LogPage } from '../log-entry';
import { noFilter, pageSizes } from '../log-state';
import { useAudience } from '../../audience';
import { useAuditTexts } from '../audit-texts';
import type { LogAddress } from '../use-log-address';
import { EntryPanel } from './entry-panel';
import { useLogColumns } from './log-columns';
import { LogItem } from './log-item';

interface Props {
  address: LogAddress;
  page: LogPage;
  hrefOf: HrefOfEntry | undefined;
}

/** One page of entries; each opens beside the list. */
export function LogTable({ address, page: { data, error, isFetching, refetch }, hrefOf }: Props) {
  const { t } = useAuditTexts();
  const { audience } = useAudience();
  const { state, change, toFirst, toPrevious, toNext } = address;
  const [opened, setOpened] = useState<LogEntry>();
  const [open, setOpen] = useState(false);
  const show = (entry: LogEntry) => {
    setOpened(entry);
    setOpen(true);
  };
  const columns = useLogColumns(show, hrefOf);
  const rows = data?.items ?? [];
  const paging = state.cursor !== undefined;
  const line = { borderTop: 1, borderColor: 'divider' };
  if (error)
    return (
      <Box sx={{ p: { xs: 2, md: 2.5 }, ...line }}>
        <ProblemAlert error={error} onRetry={() => void (paging ? toFirst() : refetch())} />
      </Box>
    );
  return (
    <Box sx={line}>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onRowOpen={show}
        rowHeight={audience === 'customer' ? 60 : 52}
        renderItem={(entry) => <LogItem entry={entry} />}
        loading={isFetching}
        empty={<NoResults title={t('noResults')} text={t('noResultsText')} onClear={() => change({ ...noFilter })} />}
      />
      {rows.length > 0 && (
        <Pager
          hasPrevious={paging}
          hasNext={Boolean(data?.nextCursor)}
          onFirst={toFirst}
          onPrevious={toPrevious}
          onNext={() => data?.nextCursor && toNext(data.nextCursor)}
          pageSize={state.size}
          pageSizes={pageSizes}
          onPageSize={(size) => change({ size })}
          label={<span role="status">{t('shown', { count: rows.length })}</span>}
          busy={isFetching}
        />
      )}
      {opened && (
        <EntryPanel
          entry={opened}
          open={open}
          hrefOf={hrefOf}
          onOnly={(filter) => {
            setOpen(false);
            change(filter);
          }}
          onClose={() => setOpen(false)}
          onClosed={() => setOpened(undefined)}
        />
      )}
    </Box>
  );
}
