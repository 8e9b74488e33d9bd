import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { type LucideIcon, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconTile } from '../icon/icon-tile';
import { ProblemAlert } from '../problem-texts/problem-alert';
import { TypedNameField } from './typed-name-field';

export interface ConfirmDialogProps {
  open: boolean;
  /** A question: "Disabilitare Nautica Portosereno?". */
  title: string;
  /** The consequences, best as figures. */
  children?: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  danger?: boolean;
  /** The name to type before the confirming button works. */
  typedName?: string;
  busy?: boolean;
  icon?: LucideIcon;
  error?: unknown;
  cancelLabel?: string;
}

/** Asks before something happens. While `busy` it cannot be closed; an `error` stands inside, where it happened. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open } = props;
  // What was asked stands until the dialog has faded: the page under it may know the answer by then, and ask another thing.
  const [lastOpen, setLastOpen] = useState(props);
  if (open && lastOpen !== props) setLastOpen(props);
  const asked = open ? props : lastOpen;
  const { title, children, confirmLabel, onConfirm, onClose, danger = false, typedName, busy = false, icon } = asked;
  const { t } = useTranslation('ui');
  const titleId = useId();
  const [typed, setTyped] = useState('');
  const ready = typedName === undefined || typed.trim() === typedName;
  return (
    <Dialog
      open={open}
      onClose={() => !busy && onClose()}
      aria-labelledby={titleId}
      {...(danger && { role: 'alertdialog' })}
      slotProps={{ transition: { onExited: () => setTyped('') } }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (open && ready && !busy) onConfirm();
        }}
      >
        <Box sx={{ display: 'flex', gap: 1.75, px: 3, pt: 2.75 }}>
          {(danger || icon) && <IconTile icon={icon ?? TriangleAlert} tone={danger ? 'error' : 'accent'} />}
          <Typography variant="h2" id={titleId} sx={{ pt: 0.5, overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
        </Box>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          {children && <Box sx={{ color: 'text.secondary' }}>{children}</Box>}
          {typedName !== undefined && <TypedNameField name={typedName} value={typed} onChange={setTyped} />}
          <ProblemAlert error={asked.error} />
        </DialogContent>
        <DialogActions>
          <Button variant="outlined" onClick={onClose} disabled={busy} autoFocus={typedName === undefined}>
            {asked.cancelLabel ?? t('action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            disabled={!ready}
            loading={busy}
          >
            {confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
