import { contractResolver, FormDialog } from '@tenantry/app-frame';
import { announcementSending, type Announcement, type AnnouncementSending } from '@tenantry/contracts';
import { applyProblem, DateInput, FormError, FormGrid, RadioCards, TextInput, useFormat, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { instantIn } from '../../../shared/instant-in';
import { TimeZoneInput } from '../../../shared/time-zone-input';
import { useSendAnnouncement } from '../api/announcement.mutations';
import { RecipientCount } from './recipient-count';

interface Values {
  when: 'now' | 'later';
  timezone: string;
  at: { date: string; time: string };
}

const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
const bodyOf = ({ when, at, timezone }: Values): AnnouncementSending =>
  when === 'now' ? { at: null } : { at: { ...at, timezone } };

/** When it goes, how many it will reach, and the last question. */
export function SendDialog({ announcement, onClose }: { announcement: Announcement; onClose: () => void }) {
  const { t } = useTranslation('announcements');
  const { language } = useFormat();
  const toast = useToast();
  const send = useSendAnnouncement(announcement);
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<Values>({
    defaultValues: { when: 'now', timezone: ownZone(), at: { date: '', time: '09:00' } },
    resolver: contractResolver<Values>(announcementSending, bodyOf),
    mode: 'onBlur',
  });
  const { control } = form;
  const when = useWatch({ control, name: 'when' });
  const { subject } = announcement;
  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const { sendAt, timezone } = await send.mutateAsync(bodyOf(values));
      const instant = instantIn(sendAt ?? '', timezone ?? ownZone(), language);
      toast({ text: when === 'now' ? t('sendNowDone', { subject }) : t('sendLaterDone', { subject, when: instant }) });
      onClose();
    } catch (error) {
      setProblem(applyProblem(error, form.setError) && error);
    }
  });
  return (
    <FormProvider {...form}>
      <FormDialog
        title={t('sendTitle', { subject })}
        submitLabel={t('sendConfirm')}
        busy={send.isPending}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <FormError error={problem} />
        <RecipientCount types={announcement.types} />
        <RadioCards
          control={control}
          name="when"
          label={t('field.when')}
          options={[
            { value: 'now', label: t('sendNow'), description: t('sendNowText') },
            { value: 'later', label: t('sendLater'), description: t('sendLaterText') },
          ]}
        />
        {when === 'later' && (
          <FormGrid>
            <DateInput control={control} name="at.date" label={t('field.date')} required />
            <TextInput
              control={control}
              name="at.time"
              label={t('field.time')}
              required
              maxLength={5}
              autoComplete="off"
            />
            <TimeZoneInput label={t('field.timezone')} required />
          </FormGrid>
        )}
      </FormDialog>
    </FormProvider>
  );
}
