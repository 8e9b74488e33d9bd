import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Icon, useIsPhone } from '@tenantry/ui';
import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { outside } from '../paths';
import { useSession } from '../session/use-session';

/** In demo mode, the way to the mails that the server kept; nothing elsewhere. */
export function MailboxLink() {
  const { t } = useTranslation('frame');
  const { demo } = useSession();
  const phone = useIsPhone();
  if (!demo) return null;
  // Not a page of the app: the router must not catch it.
  const link = { component: 'a', href: outside.mailbox, target: '_blank', rel: 'noopener' } as const;
  if (phone)
    return (
      <Tooltip title={t('mailbox')}>
        <IconButton {...link} aria-label={t('mailboxNewTab')}>
          <Icon of={Inbox} />
        </IconButton>
      </Tooltip>
    );
  return (
    <Button
      {...link}
      size="small"
      color="inherit"
      aria-label={t('mailboxNewTab')}
      startIcon={<Icon of={Inbox} size={16} />}
    >
      {t('mailbox')}
    </Button>
  );
}
