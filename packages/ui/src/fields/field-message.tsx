import Box from '@mui/material/Box';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';

export interface FieldMessageProps {
  id: string;
  icon?: LucideIcon;
  color: string;
  role?: 'alert' | 'status' | undefined;
  children: ReactNode;
}

/** One line below a field: an icon and a sentence in the colour of its meaning. */
export function FieldMessage({ id, icon, color, role, children }: FieldMessageProps) {
  return (
    <Box id={id} role={role} sx={{ display: 'flex', gap: 0.75, typography: 'body2', color }}>
      {icon && (
        <Box component="span" sx={{ display: 'inline-flex', mt: '1px' }}>
          <Icon of={icon} size={16} />
        </Box>
      )}
      <span>{children}</span>
    </Box>
  );
}
