import Snackbar from '@mui/material/Snackbar';
import type { Toast } from './toast-context';
import { ToastMessage } from './toast-message';

interface Props {
  open: boolean;
  toast: Toast;
  onClose: () => void;
}

/** One toast on its way in, on screen and out again. */
export default function ToastSnackbar({ open, toast, onClose }: Props) {
  return (
    <Snackbar
      open={open}
      autoHideDuration={6000}
      resumeHideDuration={3000}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      onClose={(_event, reason) => reason !== 'clickaway' && onClose()}
    >
      <ToastMessage toast={toast} onClose={onClose} />
    </Snackbar>
  );
}
