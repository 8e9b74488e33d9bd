import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { Icon } from '@tenantry/ui';
import type { LucideIcon } from 'lucide-react';

interface Props {
  href: string;
  icon: LucideIcon;
  label: string;
  /** What the rail's tooltip says: there, the group's heading is missing. */
  hint: string;
  rail: boolean;
  current: boolean;
}

/** One entry of the navigation; on the rail it is an icon with a tooltip. */
export function NavigationLink({ href, icon, label, hint, rail, current }: Props) {
  return (
    <Tooltip title={rail ? hint : ''} placement="right">
      <ButtonBase
        href={href}
        aria-current={current ? 'page' : undefined}
        aria-label={rail ? hint : undefined}
        sx={{
          display: 'flex',
          justifyContent: rail ? 'center' : 'flex-start',
          gap: 1.25,
          width: '100%',
          minHeight: { xs: 44, md: 34 },
          px: rail ? 0 : 1.25,
          borderRadius: '6px',
          fontFamily: 'inherit',
          fontSize: 14,
          fontWeight: 500,
          textAlign: 'left',
          color: current ? 'primary.onSubtle' : 'text.secondary',
          bgcolor: current ? 'primary.subtle' : 'transparent',
          transition: 'background-color 120ms',
          '&:hover': {
            bgcolor: current ? 'primary.subtle' : 'background.subtle',
            color: current ? undefined : 'text.primary',
          },
        }}
      >
        <Icon of={icon} />
        {!rail && label}
      </ButtonBase>
    </Tooltip>
  );
}
