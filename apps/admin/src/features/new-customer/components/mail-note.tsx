import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { useFormat } from '@tenantry/ui';
import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AccountValues } from '../account-values';

/** Says beside the plans when the account-creation mail will go. */
export function MailNote({ mail }: { mail: AccountValues['accountMail'] }) {
  const { t } = useTranslation('wizard');
  const { date } = useFormat();
  return (
    <Card sx={{ p: 2.5, display: 'flex', gap: 1.25 }}>
      <Box component="span" sx={{ pt: 0.25, color: 'text.secondary' }}>
        <CalendarClock size={18} aria-hidden />
      </Box>
      <span>{mail.when === 'now' ? t('mail.noteNow') : t('mail.noteDate', { date: date(mail.date) })}</span>
    </Card>
  );
}
