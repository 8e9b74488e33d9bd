import Stack from '@mui/material/Stack';
import { TextInput } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AnnouncementValues } from '../announcement-values';

/** What it says in one language. */
export function TextFields({ language }: { language: 'it' | 'en' }) {
  const { t } = useTranslation('announcements');
  const { control } = useFormContext<AnnouncementValues>();
  return (
    <Stack spacing={2} lang={language}>
      <TextInput
        control={control}
        name={`texts.${language}.subject`}
        label={t('field.subject')}
        maxLength={150}
        autoComplete="off"
        spellCheck
      />
      <TextInput
        control={control}
        name={`texts.${language}.body`}
        label={t('field.body')}
        help={t('bodyHelp')}
        multiline
        minRows={6}
        maxLength={8000}
        spellCheck
      />
    </Stack>
  );
}
