import Box from '@mui/material/Box';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon';
import { visuallyHidden } from '../layout/visually-hidden';

export interface ReadOnlyFieldProps {
  label: string;
  value: ReactNode;
  help?: ReactNode;
}

/** What stands among fields but cannot be edited: text with a lock, not a grey field. */
export function ReadOnlyField({ label, value, help }: ReadOnlyFieldProps) {
  const { t } = useTranslation('ui');
  return (
    <Box component="dl" sx={{ m: 0, display: 'flex', flexDirection: 'column', gap: 0.75 }}>
      <Box component="dt" sx={{ fontWeight: 500 }}>
        {label}
      </Box>
      <Box
        component="dd"
        sx={{ m: 0, minHeight: 'var(--control-height)', display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}
      >
        <Box component="span" sx={{ color: 'text.tertiary', display: 'inline-flex' }}>
          <Icon of={Lock} size={16} />
        </Box>
        <Box component="span" sx={visuallyHidden}>
          {t('field.locked')}
        </Box>
        <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {value}
        </Box>
      </Box>
      {help && (
        <Box component="dd" sx={{ m: 0, typography: 'body2', color: 'text.secondary' }}>
          {help}
        </Box>
      )}
    </Box>
  );
}
