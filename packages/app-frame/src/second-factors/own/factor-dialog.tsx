import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { IconAction } from '@tenantry/ui';
import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  open: boolean;
  title: string;
  text?: string;
  /** Left out where closing would lose what is shown. */
  onClose?: () => void;
  children: ReactNode;
}

/** A step of setting something up, over the page that it belongs to. */
export function FactorDialog({ open, title, text, onClose, children }: Props) {
  const { t } = useTranslation('ui');
  const titleId = useId();
  return (
    <Dialog open={open} {...(onClose && { onClose })} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: 3, pt: 2.5 }}>
        <Typography variant="h2" id={titleId} sx={{ flex: 1, minWidth: 0, pt: 0.5, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {onClose && <IconAction label={t('action.close')} icon={X} edge="end" onClick={onClose} />}
      </Box>
      <DialogContent sx={{ display: 'grid', gap: 2.25, '--control-height': '44px' }}>
        {text && <Box sx={{ color: 'text.secondary' }}>{text}</Box>}
        {children}
      </DialogContent>
    </Dialog>
  );
}
