import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import SnackbarContent from '@mui/material/SnackbarContent';
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon';
import type { Toast } from './toast-context';

export interface ToastMessageProps {
  toast: Toast;
  onClose: () => void;
  ref?: Ref<HTMLDivElement>;
}

const icons = { success: CircleCheck, info: Info, warning: TriangleAlert };

/** The face of a toast: icon, text, link, close. The provider around it is the live region, so it has no role of its own. */
export function ToastMessage({ toast, onClose, ref, ...transition }: ToastMessageProps) {
  const { t } = useTranslation('ui');
  const { text, tone = 'success', link } = toast;
  return (
    <SnackbarContent
      {...transition}
      ref={ref}
      role="presentation"
      message={
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <Icon of={icons[tone]} />
          <span>{text}</span>
        </Box>
      }
      action={
        <>
          {link && (
            <Link
              href={link.href}
              onClick={onClose}
              sx={{ px: 1, color: 'background.inverseAccent', fontWeight: 500, whiteSpace: 'nowrap' }}
            >
              {link.label}
            </Link>
          )}
          <IconButton
            aria-label={t('action.close')}
            onClick={onClose}
            sx={{ color: 'inherit', '&:hover': { bgcolor: 'transparent', color: 'inherit' } }}
          >
            <Icon of={X} />
          </IconButton>
        </>
      }
    />
  );
}
