import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { LucideIcon } from 'lucide-react';
import type { MouseEventHandler } from 'react';
import { Icon } from './icon';

export interface IconActionProps {
  label: string;
  icon: LucideIcon;
  onClick?: MouseEventHandler<HTMLElement>;
  href?: string;
  disabled?: boolean;
  size?: 'small' | 'medium';
  edge?: 'start' | 'end' | false;
}

/** A button that is only an icon; `label` is its name for screen readers and its tooltip. */
export function IconAction({ label, icon, size = 'medium', disabled = false, ...rest }: IconActionProps) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton aria-label={label} size={size} disabled={disabled} {...rest}>
          <Icon of={icon} />
        </IconButton>
      </span>
    </Tooltip>
  );
}
