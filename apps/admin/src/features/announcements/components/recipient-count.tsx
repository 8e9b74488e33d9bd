import Box from '@mui/material/Box';
import type { ContactType } from '@tenantry/contracts';
import { Icon, ProblemAlert, useFormat } from '@tenantry/ui';
import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecipientCount } from '../api/announcement.queries';

/** How many addresses it will reach, said again whenever the types change. */
export function RecipientCount({ types }: { types: readonly ContactType[] }) {
  const { t } = useTranslation('announcements');
  const { number } = useFormat();
  const { data, error, refetch } = useRecipientCount(types);
  if (error && !data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const known = types.length > 0 ? data : undefined;
  const reached = known && known.total - known.suppressed;
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        gap: 1.5,
        alignItems: 'center',
        minHeight: 48,
        color: 'text.secondary',
        typography: 'body2',
      }}
    >
      {known && <Icon of={UsersRound} size={20} />}
      <div>
        {known && (
          <Box sx={{ color: 'text.primary' }}>
            {reached === 0 ? (
              t('countNone')
            ) : (
              <>
                {t('countTitle')} <strong>{t('count', { count: reached, number: number(reached ?? 0) })}</strong>
              </>
            )}
          </Box>
        )}
        {known && known.suppressed > 0 && (
          <div>{t('countSuppressed', { count: known.suppressed, number: number(known.suppressed) })}</div>
        )}
      </div>
    </Box>
  );
}
