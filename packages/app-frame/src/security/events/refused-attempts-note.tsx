import Box from '@mui/material/Box';
import type { RefusedAttempts } from '@tenantry/contracts';
import { Banner, useFormat } from '@tenantry/ui';
import { useSecurityEventTexts } from './security-event-texts';

/** Wrong passwords: how many and when, and what to do about it. */
export function RefusedAttemptsNote({ refused }: { refused: RefusedAttempts }) {
  const { t } = useSecurityEventTexts();
  const format = useFormat();
  const { times, since, lastAt } = refused;
  return (
    <Box sx={{ mb: 2 }}>
      <Banner tone="warning">
        {t('refused', { count: times, since: format.date(since), last: format.dateTime(lastAt) })} {t('refusedHelp')}
      </Banner>
    </Box>
  );
}
