import { ConfirmDialog } from '@tenantry/ui';
import { MailPlus, MailX, MonitorX, UserCheck, UserX } from 'lucide-react';
import type { PlainAct } from '../member-acts';
import { useMemberTexts } from '../member-texts';
import type { ActDialogProps } from './act-dialog-props';

const icons = {
  resend: MailPlus,
  cancelEmail: MailX,
  withdraw: UserX,
  endSessions: MonitorX,
  disable: UserX,
  enable: UserCheck,
};
const dangerous: readonly PlainAct[] = ['withdraw', 'disable'];

/** An act that needs nothing but a yes: says what comes of it. */
export function ConfirmAct({ act, name, busy, error, onStart, onClose }: ActDialogProps & { act: PlainAct }) {
  const { t } = useMemberTexts();
  return (
    <ConfirmDialog
      open
      icon={icons[act]}
      danger={dangerous.includes(act)}
      title={t(`ask.${act}`, { name })}
      confirmLabel={t(`act.${act}`)}
      busy={busy}
      error={error}
      onConfirm={() => onStart({ act })}
      onClose={onClose}
    >
      {t(`askText.${act}`)}
    </ConfirmDialog>
  );
}
