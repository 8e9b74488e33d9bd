import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChevronLeft, ChevronRight, ChevronsLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon';
import { IconAction } from '../icon/icon-action';
import { FilterMenu } from './filter-menu';

export interface PagerProps {
  hasPrevious: boolean;
  hasNext: boolean;
  onFirst?: () => void;
  onPrevious: () => void;
  onNext: () => void;
  pageSize?: number;
  pageSizes?: readonly number[];
  onPageSize?: (size: number) => void;
  label?: ReactNode;
  busy?: boolean;
}

/** Pages by keyset: there is a previous, a next and a first page, but no page number to jump to. */
export function Pager(props: PagerProps) {
  const { hasPrevious, hasNext, onFirst, onPrevious, onNext, pageSize, pageSizes = [25, 50, 100], onPageSize } = props;
  const { label, busy = false } = props;
  const { t } = useTranslation('ui');
  return (
    <Box
      component="nav"
      aria-label={t('pager.label')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1,
        px: { xs: 2, md: 2.5 },
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
        color: 'text.secondary',
      }}
    >
      {/* A line of its own where the buttons leave it none, so that they stay together. */}
      <Box sx={{ flex: { xs: '1 1 100%', md: 1 } }}>{label}</Box>
      {pageSize !== undefined && onPageSize && (
        <Box sx={{ display: { xs: 'none', md: 'block' } }}>
          <FilterMenu
            label={t('pager.pageSize')}
            value={String(pageSize)}
            options={pageSizes.map((size) => ({ value: String(size), label: String(size) }))}
            onChange={(size) => size && onPageSize(Number(size))}
            quiet
          />
        </Box>
      )}
      {onFirst && (
        <IconAction
          size="small"
          label={t('pager.first')}
          icon={ChevronsLeft}
          disabled={!hasPrevious || busy}
          onClick={onFirst}
        />
      )}
      <Button
        size="small"
        variant="outlined"
        startIcon={<Icon of={ChevronLeft} size={16} />}
        disabled={!hasPrevious || busy}
        onClick={onPrevious}
      >
        {t('pager.previous')}
      </Button>
      <Button
        size="small"
        variant="outlined"
        endIcon={<Icon of={ChevronRight} size={16} />}
        disabled={!hasNext || busy}
        onClick={onNext}
      >
        {t('pager.next')}
      </Button>
    </Box>
  );
}
