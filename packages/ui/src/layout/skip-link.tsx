import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** The first thing Tab reaches: jumps over the navigation to the element with `targetId` (give it `tabIndex={-1}`). */
export function SkipLink({ targetId = 'main' }: { targetId?: string }) {
  const { t } = useTranslation('ui');
  return (
    <Box
      component="a"
      href={`#${targetId}`}
      onClick={(event) => {
        // The hash belongs to the router; moving the focus is all that is wanted.
        event.preventDefault();
        document.getElementById(targetId)?.focus();
      }}
      sx={{
        position: 'fixed',
        left: 16,
        top: -100,
        zIndex: 1500,
        px: 2,
        py: 1,
        borderRadius: '6px',
        bgcolor: 'background.raised',
        color: 'primary.onSubtle',
        fontWeight: 500,
        '&:focus': { top: 8 },
      }}
    >
      {t('layout.skip')}
    </Box>
  );
}
