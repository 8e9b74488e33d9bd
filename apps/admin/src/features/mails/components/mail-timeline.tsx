import Box from '@mui/material/Box';
import type { Mail } from '@tenantry/contracts';
import { StatusChip, Timeline, shownAddress, useFormat } from '@tenantry/ui';
import { Ban, CalendarClock, MailCheck, MailX, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../../shared/calendar-day';
import { instantIn } from '../../../shared/instant-in';
import { useMailReason } from '../use-mail-reason';

const icons = {
  queued: Send,
  scheduled: CalendarClock,
  sending: Send,
  sent: MailCheck,
  failed: MailX,
  cancelled: Ban,
} as const;
const tones = {
  queued: 'info',
  scheduled: 'info',
  sending: 'info',
  sent: 'success',
  failed: 'error',
  cancelled: 'neutral',
} as const;

const at = ({ sentAt, sendAt }: Mail) => sentAt ?? sendAt;

/** Every mail of a customer with its state, and why it did not go. */
export function MailTimeline({ mails, timezone }: { mails: readonly Mail[]; timezone: string }) {
  const { t } = useTranslation('customer');
  const { date, language } = useFormat();
  const reasonOf = useMailReason();
  return (
    <Timeline
      label={t('mail.timeline')}
      items={mails.map((mail) => ({
        id: mail.id,
        icon: icons[mail.status],
        tone: tones[mail.status],
        title: (
          <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            {t(`mail.template.${mail.template}`)}
            <StatusChip kind="mail" status={mail.status} />
          </Box>
        ),
        text: [
          `${t('mail.to', { email: shownAddress(mail.to) })}, ${instantIn(at(mail), timezone, language)}`,
          reasonOf(mail),
        ]
          .filter(Boolean)
          .join('. '),
        time: date(dayIn(timezone, at(mail))),
      }))}
    />
  );
}
