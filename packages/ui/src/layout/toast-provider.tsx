import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { type Toast, ToastContext } from './toast-context';

// Fetched with the first toast: no page needs it to appear.
const ToastSnackbar = lazy(() => import('./toast-snackbar'));

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
          <Suspense fallback={null}>
            <ToastSnackbar key={current.key} open={current.open} toast={current.toast} onClose={close} />
          </Suspense>
        )}
      </div>
    </ToastContext>
  );
}
