import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon';

export interface ResultsLineProps {
  /** The count in words: "214 clienti". */
  children: ReactNode;
  selectedCount?: number;
  /** Replaces "3 elementi selezionati" by the right noun. */
  selectedText?: ReactNode;
  /** What can be done with the selection. */
  actions?: ReactNode;
  onClearSelection?: () => void;
  end?: ReactNode;
}

/**
 * The line between filters and table; with a selection it turns into the selection bar, in the same place and height. On phones the
 * bar floats at the bottom of the screen instead, and the line only keeps its place.
 */
export function ResultsLine({
  children,
  selectedCount = 0,
  selectedText,
  actions,
  onClearSelection,
  end,
}: ResultsLineProps) {
  const { t } = useTranslation('ui');
  const selecting = selectedCount > 0;
  return (
    <Box sx={{ minHeight: 44 }}>
      <Box sx={[line, selecting && selectionBar]}>
        <Box role="status" sx={{ fontWeight: selecting ? 600 : 400, whiteSpace: 'nowrap' }}>
          {selecting ? (selectedText ?? t('table.selected', { count: selectedCount })) : children}
        </Box>
        {selecting && actions}
        <Box sx={{ flex: 1 }} />
        {selecting && onClearSelection ? (
          <Button size="small" color="inherit" startIcon={<Icon of={X} size={16} />} onClick={onClearSelection}>
            {t('table.clearSelection')}
          </Button>
        ) : (
          end
        )}
      </Box>
    </Box>
  );
}

const line = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  minHeight: 44,
  px: { xs: 2, md: 2.5 },
  py: 0.5,
  borderTop: 1,
  borderBottom: 1,
  borderColor: 'divider',
  typography: 'body2',
  color: 'text.secondary',
} as const;

const selectionBar = {
  flexWrap: { md: 'wrap' },
  overflowX: { xs: 'auto', md: 'visible' },
  borderColor: 'primary.outline',
  bgcolor: { xs: 'background.inverse', md: 'primary.subtle' },
  color: { xs: 'background.onInverse', md: 'text.primary' },
  position: { xs: 'fixed', md: 'static' },
  inset: { xs: 'auto 12px 12px', md: 'auto' },
  zIndex: { xs: 20, md: 'auto' },
  minHeight: { xs: 56, md: 44 },
  borderRadius: { xs: '14px', md: 0 },
  boxShadow: { xs: 'var(--mui-palette-shadowMenu)', md: 'none' },
  '& .MuiButton-root': {
    flex: 'none',
    color: { xs: 'background.onInverse', md: 'text.primary' },
    '&.MuiButton-colorError': { color: { md: 'error.onSubtle' } },
    '&:hover': { bgcolor: { xs: 'transparent', md: 'background.paper' } },
  },
} as const;
