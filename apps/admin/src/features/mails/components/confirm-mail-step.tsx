import type { Mail } from '@tenantry/contracts';
import { ConfirmDialog, shownAddress, useToast } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useMailStep } from '../api/mail.queries';

interface Props {
  mail: Mail;
  /** The step to ask about; undefined closes the dialog. */
  step: 'sendNow' | 'cancel' | undefined;
  onClose: () => void;
}

/** Asks before a waiting mail goes at once or is withdrawn. */
export function ConfirmMailStep({ mail, step, onClose }: Props) {
  const { t } = useTranslation('customer');
  const toast = useToast();
  const take = useMailStep();
  const shown = step ?? 'sendNow';
  const close = () => {
    take.reset();
    onClose();
  };
  const confirm = () =>
    take.mutate(
      { mail, step: shown },
      {
        onSuccess: () => {
          toast({ text: t(`mail.ask.${shown}.done`, { email: shownAddress(mail.to) }) });
          close();
        },
      },
    );
  return (
    <ConfirmDialog
      open={step !== undefined}
      title={t(`mail.ask.${shown}.title`)}
      confirmLabel={t(`mail.ask.${shown}.confirm`)}
      danger={shown === 'cancel'}
      busy={take.isPending}
      error={take.error}
      onConfirm={confirm}
      onClose={close}
    >
      {t(`mail.ask.${shown}.text`, { email: shownAddress(mail.to) })}
    </ConfirmDialog>
  );
}
