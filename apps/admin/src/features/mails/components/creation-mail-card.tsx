import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Mail } from '@tenantry/contracts';
import { CardSection, StatusChip, shownAddress, useFormat } from '@tenantry/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantIn } from '../../../shared/instant-in';
import { actionsOf, isWaiting, type MailAction } from '../mail-state';
import { useMailReason } from '../use-mail-reason';
import { ConfirmMailStep } from './confirm-mail-step';
import { RescheduleDialog } from './reschedule-dialog';

interface Props {
  mail: Mail;
  /** Whether this person may move, send or withdraw it. */
  canManage: boolean;
  /** The customer's time zone: the mail goes at 08:00 there. */
  timezone: string;
}

/** The account-creation mail: when it goes or went, and what can still be done about it (S001-17). */
export function CreationMailCard({ mail, canManage, timezone }: Props) {
  const { t } = useTranslation('customer');
  const { language } = useFormat();
  const reasonOf = useMailReason();
  const [asking, setAsking] = useState<MailAction>();
  const reason = reasonOf(mail);
  const actions = actionsOf(mail);
  const close = () => setAsking(undefined);
  return (
    <CardSection title={t('mail.title')}>
      <StatusChip kind="mail" status={mail.status} />
      <Typography sx={{ fontWeight: 500, mt: 1.25 }}>
        {instantIn(mail.sentAt ?? mail.sendAt, timezone, language)}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {isWaiting(mail)
          ? t('mail.waitingFor', { email: shownAddress(mail.to) })
          : t('mail.to', { email: shownAddress(mail.to) })}
      </Typography>
      {reason && (
        <Typography variant="body2" sx={{ color: mail.status === 'failed' ? 'error.main' : 'text.secondary', mt: 1 }}>
          {reason}
        </Typography>
      )}
      {canManage && actions.length > 0 && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1.75 }}>
          {actions.map((action) => (
            <Button
              key={action}
              size="small"
              variant={action === 'cancel' ? 'text' : 'outlined'}
              color={action === 'cancel' ? 'error' : 'primary'}
              onClick={() => setAsking(action)}
            >
              {t(`mail.${action}`)}
            </Button>
          ))}
        </Stack>
      )}
      {asking === 'reschedule' && <RescheduleDialog mail={mail} timezone={timezone} onClose={close} />}
      <ConfirmMailStep mail={mail} step={asking === 'reschedule' ? undefined : asking} onClose={close} />
    </CardSection>
  );
}
