import { ConflictNote, FootedForm, saved, useEditedObject, useUnsavedGuard } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { Announcement, AnnouncementChange, Brand } from '@tenantry/contracts';
import { applyProblem, Banner, CardSection, FormError, StickyFoot, useFocusFirstError, useToast } from '@tenantry/ui';
import { useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../shared/paths';
import { useNewestAnnouncement } from '../api/announcement.queries';
import { useSaveAnnouncement } from '../api/announcement.mutations';
import {
  announcementFields,
  announcementResolver,
  bodyOf,
  noAnnouncement,
  valuesOf,
  type AnnouncementValues,
} from '../announcement-values';
import { useAnnouncementWords } from '../use-announcement-words';
import { AnnouncementPreview } from './announcement-preview';
import { AudienceFields } from './audience-fields';
import { TextFields } from './text-fields';

interface Props {
  /** The draft to change; a new one without it. */
  announcement?: Announcement;
  /** What a new one begins with, such as a copy. */
  template?: AnnouncementChange;
  brands: readonly Brand[];
}

/** Writes an announcement, with the mail beside it as it grows. It goes to nobody from here. */
export function AnnouncementForm({ announcement, template, brands }: Props) {
  const { t } = useTranslation('announcements');
  const navigate = useNavigate();
  const toast = useToast();
  const ref = useRef<HTMLFormElement>(null);
  const save = useSaveAnnouncement(announcement?.id);
  const [problem, setProblem] = useState<unknown>();
  const begin = announcement ?? template;
  const form = useForm<AnnouncementValues>({
    defaultValues: begin ? valuesOf(begin) : noAnnouncement,
    resolver: announcementResolver,
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const edited = useEditedObject({
    form,
    object: announcement,
    valuesOf,
    fields: announcementFields,
    readNewest: useNewestAnnouncement(announcement?.id),
  });
  const words = useAnnouncementWords();
  const typed = useWatch({ control: form.control, name: 'texts' });
  useFocusFirstError(form.formState, ref);
  const guard = useUnsavedGuard(form.formState.isDirty);
  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const kept = await edited.saveOver((version) => save.mutateAsync({ body: bodyOf(values), version }));
      if (!kept) return;
      toast({ text: t('saved', { subject: kept.subject }) });
      await navigate(paths.announcement(kept.id), { state: saved });
    } catch (error) {
      setProblem(applyProblem(error, form.setError) && error);
    }
  });
  const foot = (
    <StickyFoot hint={t('common:requiredNote')}>
      <Button variant="outlined" href={announcement ? paths.announcement(announcement.id) : paths.announcements()}>
        {t('common:cancel')}
      </Button>
      <Button variant="contained" type="submit" loading={save.isPending}>
        {t('save')}
      </Button>
    </StickyFoot>
  );
  return (
    <FormProvider {...form}>
      <FootedForm ref={ref} label={t('form')} foot={foot} onSubmit={() => void submit()}>
        <Box
          sx={{
            display: 'grid',
            gap: 2.5,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 460px)' },
          }}
        >
          <Stack spacing={2.5}>
            <ConflictNote edited={edited} form={form} {...words} busy={save.isPending} />
            <FormError error={problem} />
            <CardSection title={t('audience')}>
              <AudienceFields />
            </CardSection>
            <Banner tone="info">{t('fallback')}</Banner>
            <CardSection title={t('textIt')}>
              <TextFields language="it" />
            </CardSection>
            <CardSection title={t('textEn')}>
              <TextFields language="en" />
            </CardSection>
          </Stack>
          <Box sx={{ position: { lg: 'sticky' }, top: { lg: 80 } }}>
            <AnnouncementPreview texts={bodyOf({ types: [], texts: typed }).texts} brands={brands} />
          </Box>
        </Box>
      </FootedForm>
      {guard}
    </FormProvider>
  );
}
