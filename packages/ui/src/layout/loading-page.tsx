import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';
import { useDelayed } from '../data/use-delayed';
import { visuallyHidden } from './visually-hidden';

/** Keeps the place of a page that is on its way: a title and a card, once waiting has become noticeable. */
export function LoadingPage() {
  const { t } = useTranslation('ui');
  const visible = useDelayed(true);
  return (
    <Box role="status" sx={{ minHeight: '60vh' }}>
      <Box component="span" sx={visuallyHidden}>
        {t('loading')}
      </Box>
      {visible && (
        <>
          <Skeleton height={24} width={220} sx={{ my: 0.5, mb: 3 }} />
          <Skeleton height={280} sx={{ borderRadius: '10px' }} />
        </>
      )}
    </Box>
  );
}
