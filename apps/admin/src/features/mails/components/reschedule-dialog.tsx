import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { Mail } from '@tenantry/contracts';
import { DateInput, FormError, applyProblem, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dayIn, todayIn } from '../../../shared/calendar-day';
import { useMailStep } from '../api/mail.queries';

interface Props {
  mail: Mail;
  timezone: string;
  onClose: () => void;
}

/** Moves a waiting mail to 08:00 of another day. */
export function RescheduleDialog({ mail, timezone, onClose }: Props) {
  const { t } = useTranslation('customer');
  const toast = useToast();
  const step = useMailStep();
  const [problem, setProblem] = useState<unknown>();
  const today = todayIn(timezone);
  const day = dayIn(timezone, mail.sendAt);
  const form = useForm({ defaultValues: { date: day < today ? today : day } });
  const save = form.handleSubmit(async ({ date }) => {
    const code = date === '' ? 'required' : date < today ? 'sendDateInPast' : undefined;
    if (code) return form.setError('date', { type: code, message: code }, { shouldFocus: true });
    try {
      await step.mutateAsync({ mail, step: 'reschedule', date });
      toast({ text: t('mail.moved') });
      onClose();
    } catch (error) {
      setProblem(applyProblem(error, form.setError));
    }
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="reschedule-title">
      <form onSubmit={(event) => void save(event)} noValidate>
        <DialogTitle id="reschedule-title">{t('mail.moveTitle')}</DialogTitle>
        <DialogContent>
          <FormError error={problem} />
          <DateInput control={form.control} name="date" label={t('mail.moveDate')} required min={today} autoFocus />
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            {t('mail.moveHelp')}
          </Typography>
        </DialogContent>
        <DialogActions>
          <Button variant="outlined" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="contained" type="submit" loading={step.isPending}>
            {t('mail.moveSave')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
