import { createContext, type ReactNode, useContext } from 'react';

/** A message about something that worked. `text` names the thing; `link` leads to it. Errors are never toasts. */
export interface Toast {
  text: ReactNode;
  tone?: 'success' | 'info' | 'warning';
  link?: { href: string; label: string };
}

export const ToastContext = createContext<((toast: Toast) => void) | undefined>(undefined);

/** Returns the function that shows a toast. Throws outside of a `ToastProvider`. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it');
  return show;
}
