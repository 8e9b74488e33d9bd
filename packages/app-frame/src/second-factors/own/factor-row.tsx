import Box from '@mui/material/Box';
import { IconTile } from '@tenantry/ui';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  icon: LucideIcon;
  title: string;
  /** Facts about it, one a line. */
  facts: readonly string[];
  chip?: ReactNode;
  actions?: ReactNode;
  /** Below, over the whole width: what went wrong. */
  children?: ReactNode;
}

/** One thing that a person signs in with: what it is, what is known of it, and what can be done. */
export function FactorRow({ icon, title, facts, chip, actions, children }: Props) {
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 1.75, py: 1.75, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <IconTile icon={icon} tone="neutral" />
      <Box sx={{ flex: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, fontWeight: 600 }}>
            {title}
            {chip}
          </Box>
          {facts.map((fact) => (
            <Box key={fact} sx={{ typography: 'body2', color: 'text.secondary', mt: '2px' }}>
              {fact}
            </Box>
          ))}
        </Box>
        {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
        {children && <Box sx={{ flex: '1 1 100%' }}>{children}</Box>}
      </Box>
    </Box>
  );
}
