import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Profile } from '@tenantry/contracts';
import * as ui from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAudience } from '../audience';
import { ConflictNote } from '../form/conflict/conflict-note';
import { useEditedObject } from '../form/conflict/use-edited-object';
import { contractResolver } from '../form/contract-resolver';
import { useUnsavedGuard } from '../form/use-unsaved-guard';
import { useNewestProfile, useSaveProfile } from './profile.queries';

type Values = Pick<Profile, 'firstName' | 'lastName' | 'language'>;

const fields = ['firstName', 'lastName', 'language'] as const;
const valuesOf = ({ firstName, lastName, language }: Profile): Values => ({ firstName, lastName, language });

/** Name and language of the person. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation('frame');
  const { routes } = useAudience();
  const toast = ui.useToast();
  const save = useSaveProfile();
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<Values>({
    resolver: contractResolver<Values>(routes.profile.update.body),
    defaultValues: valuesOf(profile),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const { control, handleSubmit, setError, formState } = form;
  const edited = useEditedObject({ form, object: profile, valuesOf, fields, readNewest: useNewestProfile() });
  ui.useFocusFirstError(formState);
  const guard = useUnsavedGuard(formState.isDirty);
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    try {
      const saved = await edited.saveOver((version) => save.mutateAsync({ body, version }));
      if (!saved) return;
      await i18n.changeLanguage(saved.language);
      toast({ text: i18n.t('frame:profile.saved') });
    } catch (error) {
      setProblem(ui.applyProblem(error, setError) && error);
    }
  });
  const shown = (field: keyof Values, value: unknown) =>
    field === 'language' ? ui.languageNames[value as Values['language']] : String(value ?? '');
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2.25 }}>
      <ConflictNote
        edited={edited}
        form={form}
        labelOf={(field) => t(`profile.${field}`)}
        textOf={shown}
        own
        busy={save.isPending}
      />
      <ui.FormError error={problem} />
      <ui.FormGrid columns={2}>
        <ui.TextInput
          control={control}
          name="firstName"
          label={t('profile.firstName')}
          autoComplete="given-name"
          required
        />
        <ui.TextInput
          control={control}
          name="lastName"
          label={t('profile.lastName')}
          autoComplete="family-name"
          required
        />
      </ui.FormGrid>
      <ui.RadioCards
        control={control}
        name="language"
        label={t('profile.language')}
        help={t('profile.languageHelp')}
        columns={2}
        options={ui.languages.map((value) => ({ value, label: ui.languageNames[value] }))}
      />
      <Box>
        <Button type="submit" variant="contained" loading={save.isPending}>
          {t('profile.save')}
        </Button>
      </Box>
      {guard}
    </Box>
  );
}
