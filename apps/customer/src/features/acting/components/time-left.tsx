import Box from '@mui/material/Box';
import { useRefreshedSession } from '@tenantry/app-frame';
import { useFormat, visuallyHidden } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useMinutesLeft } from '../use-minutes-left';

// Often enough to finish what one is at; each minute would be noise.
const ANNOUNCED = [10, 5, 2, 1];

/** Until when, and how long that is; told to screen readers at the beginning and when the end comes near. */
export function TimeLeft({ until, customer }: { until: string; customer: string }) {
  const { t } = useTranslation('acting');
  const { time } = useFormat();
  const refresh = useRefreshedSession();
  const minutes = useMinutesLeft(until, refresh);
  const left = minutes > 1 ? t('left', { count: minutes }) : t('lastMinute');
  const near = ANNOUNCED.findLast((limit) => minutes <= limit);
  return (
    <>
      {t('until', { time: time(until), left })}
      <Box component="span" role="status" sx={visuallyHidden}>
        {near === undefined ? t('announced', { customer }) : t('announcedLeft', { customer, count: near })}
      </Box>
    </>
  );
}
