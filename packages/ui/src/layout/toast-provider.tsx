import Snackbar from '@mui/material/Snackbar';
import { type ReactNode, useCallback, useState } from 'react';
import { ToastMessage } from './toast-message';
import { type Toast, ToastContext } from './toast-context';

/** Shows one toast at a time, bottom left, for six seconds; hovering or focusing it stops the clock. A new one replaces the old. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<{ toast: Toast; key: number; open: boolean }>();
  const show = useCallback(
    (toast: Toast) => setCurrent((previous) => ({ toast, key: (previous?.key ?? 0) + 1, open: true })),
    [],
  );
  const close = () => setCurrent((previous) => previous && { ...previous, open: false });
  return (
    <ToastContext value={show}>
      {children}
      {/* The live region is always there, so that what appears in it is read out. */}
      <div role="status" aria-live="polite">
        {current && (
          <Snackbar
            key={current.key}
            open={current.open}
            autoHideDuration={6000}
            resumeHideDuration={3000}
            anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
            onClose={(_event, reason) => reason !== 'clickaway' && close()}
          >
            <ToastMessage toast={current.toast} onClose={close} />
          </Snackbar>
        )}
      </div>
    </ToastContext>
  );
}
