import Button from '@mui/material/Button';
import type { Announcement } from '@tenantry/contracts';
import { Icon } from '@tenantry/ui';
import { Ban, Copy, Pencil, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CancelAnnouncement } from '../../features/announcements/components/cancel-announcement';
import { SendDialog } from '../../features/announcements/components/send-dialog';
import { paths } from '../../shared/paths';

/** What can be done with it in its state: each state offers its next step first. */
export function AnnouncementActions({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation('announcements');
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'send' | 'cancel'>();
  const { id, status, types, texts } = announcement;
  const isDraft = status === 'draft';
  const canCancel = isDraft || status === 'scheduled' || status === 'sending';
  const close = () => setAsking(undefined);
  const copy = () => void navigate(paths.newAnnouncement(), { state: { copy: { types, texts } } });
  return (
    <>
      {canCancel && (
        <Button color="error" startIcon={<Icon of={Ban} size={16} />} onClick={() => setAsking('cancel')}>
          {t(isDraft ? 'discard' : 'cancel')}
        </Button>
      )}
      {isDraft ? (
        <>
          <Button variant="outlined" href={paths.editAnnouncement(id)} startIcon={<Icon of={Pencil} size={16} />}>
            {t('edit')}
          </Button>
          <Button variant="contained" startIcon={<Icon of={Send} size={16} />} onClick={() => setAsking('send')}>
            {t('send')}
          </Button>
        </>
      ) : (
        <Button variant="outlined" startIcon={<Icon of={Copy} size={16} />} onClick={copy}>
          {t('copy')}
        </Button>
      )}
      {asking === 'send' && <SendDialog announcement={announcement} onClose={close} />}
      <CancelAnnouncement announcement={announcement} open={asking === 'cancel'} onClose={close} />
    </>
  );
}
