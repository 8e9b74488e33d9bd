import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import type { Profile } from '@tenantry/contracts';
import * as ui from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAudience } from '../audience';
import { contractResolver } from '../form/contract-resolver';
import { useUnsavedGuard } from '../form/use-unsaved-guard';
import { useSaveProfile } from './profile.queries';

type Values = Pick<Profile, 'firstName' | 'lastName' | 'language'>;

const valuesOf = ({ firstName, lastName, language }: Profile): Values => ({ firstName, lastName, language });

interface Props {
  profile: Profile;
  onReload: () => void;
}

/** Name and language of the person. */
export function ProfileForm({ profile, onReload }: Props) {
  const { t, i18n } = useTranslation('frame');
  const { routes } = useAudience();
  const toast = ui.useToast();
  const save = useSaveProfile();
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, setError, reset, formState } = useForm<Values>({
    resolver: contractResolver<Values>(routes.profile.update.body),
    // What is typed is kept when a newer version arrives; only untouched fields follow it.
    values: valuesOf(profile),
    resetOptions: { keepDirtyValues: true },
    mode: 'onBlur',
    shouldFocusError: false,
  });
  ui.useFocusFirstError(formState);
  const guard = useUnsavedGuard(formState.isDirty);
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    try {
      const saved = await save.mutateAsync({ body, version: profile.version });
      reset(valuesOf(saved));
      await i18n.changeLanguage(saved.language);
      toast({ text: i18n.t('frame:profile.saved') });
    } catch (error) {
      setProblem(ui.applyProblem(error, setError) && error);
    }
  });
  const stale = isProblem(problem, 'staleVersion');
  const reload = () => {
    setProblem(undefined);
    onReload();
  };
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2.25 }}>
      {stale ? (
        <ui.Banner tone="warning" action={<Button onClick={reload}>{t('reload')}</Button>}>
          {t('profile.stale')}
        </ui.Banner>
      ) : (
        <ui.FormError error={problem} />
      )}
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
      <ui.ReadOnlyField label={t('profile.email')} value={profile.email} help={t('profile.emailHelp')} />
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
