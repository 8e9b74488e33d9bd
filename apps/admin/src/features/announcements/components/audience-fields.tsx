import { contactType } from '@tenantry/contracts';
import { CheckboxCards } from '@tenantry/ui';
import Stack from '@mui/material/Stack';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AnnouncementValues } from '../announcement-values';
import { RecipientCount } from './recipient-count';

/** Whom it is for, and how many that are. */
export function AudienceFields() {
  const { t } = useTranslation('announcements');
  const { control } = useFormContext<AnnouncementValues>();
  const types = useWatch({ control, name: 'types' });
  return (
    <Stack spacing={2}>
      <CheckboxCards
        control={control}
        name="types"
        label={t('field.types')}
        help={t('audienceHelp')}
        required
        options={contactType.options.map((value) => ({
          value,
          label: t(`type.${value}`),
          description: t(`typeText.${value}`),
        }))}
      />
      <RecipientCount types={types} />
    </Stack>
  );
}
