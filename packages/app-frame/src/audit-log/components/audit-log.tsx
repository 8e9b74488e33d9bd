import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import type { Download } from '@tenantry/api-client';
import { AUDIT_EXPORT_LIMIT, type AuditSubject } from '@tenantry/contracts';
import { Banner, EmptyState, Icon, PageHeader, ProblemAlert, useFormat } from '@tenantry/ui';
import { Download as DownloadIcon, ScrollText } from 'lucide-react';
import { useAudience } from '../../audience';
import type { HrefOfEntry, LogPage } from '../log-entry';
import { filterOf } from '../log-state';
import { useAuditTexts } from '../audit-texts';
import type { LogAddress } from '../use-log-address';
import { useLogExport, type LogFile } from '../use-log-export';
import { LogFilters } from './log-filters';
import { LogTable } from './log-table';

export interface AuditLogProps {
  address: LogAddress;
  page: LogPage;
  fetchFile: (wanted: LogFile) => Promise<Download>;
  /** What entries of this audience can be about. */
  subjects: readonly AuditSubject[];
  /** Where the company of an entry is shown; left out where there is only one company. */
  hrefOf?: HrefOfEntry;
}

/** The log of who did what: filtered, paged and exported by the server. Routes and addresses are the app's. */
export function AuditLog({ address, page, fetchFile, subjects, hrefOf }: AuditLogProps) {
  const { t } = useAuditTexts();
  const { number } = useFormat();
  const { audience } = useAudience();
  const filter = filterOf(address.state);
  const { start, busy, error, cutFrom } = useLogExport(filter, fetchFile);
  const rows = page.data?.items ?? [];
  const nothingYet =
    page.data && rows.length === 0 && Object.keys(filter).length === 0 && address.state.cursor === undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t(`text.${audience}`)}
        end={
          <Button
            color="inherit"
            startIcon={<Icon of={DownloadIcon} />}
            loading={busy}
            loadingPosition="start"
            onClick={start}
          >
            {t(busy ? 'export.running' : 'export.action')}
          </Button>
        }
      />
      <Box sx={{ display: 'grid', gap: 2, mb: error || cutFrom ? 2.5 : 0 }}>
        <ProblemAlert error={error} onRetry={start} />
        {cutFrom !== undefined && (
          <Banner tone="warning">
            {t('export.cut', { limit: number(AUDIT_EXPORT_LIMIT), total: number(cutFrom) })}
          </Banner>
        )}
      </Box>
      <Card>
        {nothingYet ? (
          <EmptyState icon={ScrollText} title={t('emptyTitle')} text={t('emptyText')} />
        ) : (
          <>
            <LogFilters address={address} entries={rows} subjects={subjects} />
            <LogTable address={address} page={page} hrefOf={hrefOf} />
          </>
        )}
      </Card>
    </>
  );
}
