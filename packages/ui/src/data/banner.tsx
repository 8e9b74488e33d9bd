import Alert from '@mui/material/Alert';
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';

export interface BannerProps {
  tone: 'info' | 'success' | 'warning' | 'error';
  children: ReactNode;
  action?: ReactNode;
  icon?: LucideIcon;
}

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert };

/** A note that belongs to the page and stays. Only an error interrupts a screen reader. */
export function Banner({ tone, children, action, icon = icons[tone] }: BannerProps) {
  return (
    <Alert severity={tone} role={tone === 'error' ? 'alert' : 'note'} icon={<Icon of={icon} />} action={action}>
      {children}
    </Alert>
  );
}
