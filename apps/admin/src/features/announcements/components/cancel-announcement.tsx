import type { Announcement } from '@tenantry/contracts';
import { ConfirmDialog, useToast } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useCancelAnnouncement } from '../api/announcement.mutations';

interface Props {
  announcement: Announcement;
  open: boolean;
  onClose: () => void;
}

/** Asks before an announcement is withdrawn, and says what then still happens. */
export function CancelAnnouncement({ announcement, open, onClose }: Props) {
  const { t } = useTranslation('announcements');
  const toast = useToast();
  const cancel = useCancelAnnouncement(announcement);
  const { subject, status } = announcement;
  const close = () => {
    cancel.reset();
    onClose();
  };
  const confirm = () =>
    cancel.mutate(undefined, {
      onSuccess: () => {
        toast({ text: t('cancelled', { subject }) });
        close();
      },
    });
  const step = status === 'scheduled' || status === 'sending' ? status : 'draft';
  return (
    <ConfirmDialog
      open={open}
      title={t(`cancelTitle.${step}`, { subject })}
      confirmLabel={t(`cancelConfirm.${step}`)}
      // "Annulla" would be what the other button says.
      cancelLabel={t('cancelNot')}
      danger
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={confirm}
      onClose={close}
    >
      {t(`cancelText.${step}`)}
    </ConfirmDialog>
  );
}
