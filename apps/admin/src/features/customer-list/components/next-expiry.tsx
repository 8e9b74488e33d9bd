import Box from '@mui/material/Box';
import { useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { daysUntil } from '../../../shared/days-until';

interface Props {
  day: string | null;
  /** On one line, as in the list on phones. */
  inline?: boolean;
}

const tone = (days: number) => (days < 0 ? 'error.onSubtle' : days <= 30 ? 'warning.onSubtle' : 'text.tertiary');

/** The day the next licence ends, and how far away it is. */
export function NextExpiry({ day, inline = false }: Props) {
  const { t } = useTranslation('customers');
  const { date, relativeDays } = useFormat();
  if (!day) {
    return (
      <Box component="span" sx={{ color: 'text.tertiary' }}>
        {t('noExpiry')}
      </Box>
    );
  }
  const days = daysUntil(day);
  return (
    <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {date(day)}
      <Box
        component="span"
        sx={{
          display: inline ? 'inline' : 'block',
          ml: inline ? 0.75 : 0,
          fontSize: inline ? 'inherit' : 12,
          lineHeight: inline ? 'inherit' : '16px',
          color: tone(days),
        }}
      >
        {relativeDays(days)}
      </Box>
    </Box>
  );
}
