import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Icon } from '../icon/icon';

export interface PageHeaderProps {
  title: ReactNode;
  chip?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  end?: ReactNode;
  back?: { href: string; label: string };
  avatar?: ReactNode;
}

/** The head of a page: its one `h1`, what belongs to it, and its actions. A title that is text also names the browser tab. */
export function PageHeader({ title, chip, meta, actions, end, back, avatar }: PageHeaderProps) {
  useEffect(() => {
    if (typeof title === 'string') document.title = `${title} · Tenantry`;
  }, [title]);
  return (
    <Box component="header" sx={{ mb: { xs: 2, md: 2.5 } }}>
      {back && (
        <Button
          size="small"
          color="inherit"
          href={back.href}
          startIcon={<Icon of={ArrowLeft} size={16} />}
          sx={{ ml: -1, mb: 0.5, maxWidth: '100%' }}
        >
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
            {back.label}
          </Box>
        </Button>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: { xs: 1.5, md: 2 } }}>
        {avatar}
        <Box sx={{ minWidth: 0, flex: { xs: '1 1 100%', md: '0 1 auto' }, ...(avatar ? { flex: '1 1 0' } : {}) }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' }}>
            <Typography variant="h1" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {title}
            </Typography>
            {chip}
          </Box>
          {meta && (
            <Typography component="div" sx={{ color: 'text.secondary', mt: '2px' }}>
              {meta}
            </Typography>
          )}
        </Box>
        {actions && (
          // On a phone always below: few of them would fit beside the name, and squeeze it.
          <Box sx={{ flex: { xs: '1 1 100%', md: '0 1 auto' }, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {actions}
          </Box>
        )}
        {end && <Box sx={{ ml: { md: 'auto' }, display: 'flex', flexWrap: 'wrap', gap: 1 }}>{end}</Box>}
      </Box>
    </Box>
  );
}
