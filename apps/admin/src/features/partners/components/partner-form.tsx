import { contractResolver, FootedForm, saved, useIdempotencyKey, useUnsavedGuard } from '@tenantry/app-frame';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { newPartner, type NewPartner } from '@tenantry/contracts/admin';
import * as ui from '@tenantry/ui';
import { useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../shared/paths';
import { PlaceFields } from '../../../shared/places/place-fields';
import { useCreatePartner } from '../api/partner.queries';

type Values = Omit<NewPartner, 'parentId' | 'city' | 'region'> & { parentId: string; city: string; region: string };

interface Props {
  /** Partners below which a new one may stand, beside the own company. */
  parents: readonly { id: string; name: string }[];
  own: string;
}

const empty = { parentId: '', name: '', city: '', region: '', firstName: '', lastName: '', email: '' };

const bodyOf = ({ parentId, ...values }: Values) => ({ ...values, ...(parentId && { parentId }) }) as NewPartner;

/** A new partner and its first administrator, who gets a mail to set a password. */
export function PartnerForm({ parents, own }: Props) {
  const { t } = useTranslation('partners');
  const { language } = ui.useFormat();
  const navigate = useNavigate();
  const toast = ui.useToast();
  const ref = useRef<HTMLFormElement>(null);
  const create = useCreatePartner();
  const key = useIdempotencyKey();
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<Values>({
    defaultValues: {
      ...empty,
      language,
      timezone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    resolver: contractResolver<Values>(newPartner, bodyOf),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const { control } = form;
  ui.useFocusFirstError(form.formState, ref);
  const guard = useUnsavedGuard(form.formState.isDirty);
  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const { name } = await create.mutateAsync({ body: bodyOf(values), key: key.current() });
      key.renew();
      toast({ text: t('created', { name, email: values.email }) });
      await navigate(paths.partners(), { state: saved });
    } catch (error) {
      setProblem(ui.applyProblem(error, form.setError) && error);
    }
  });
  const foot = (
    <ui.StickyFoot hint={t('common:requiredNote')}>
      <Button variant="outlined" href={paths.partners()}>
        {t('common:cancel')}
      </Button>
      <Button variant="contained" type="submit" loading={create.isPending}>
        {t('create')}
      </Button>
    </ui.StickyFoot>
  );
  return (
    <FormProvider {...form}>
      <FootedForm ref={ref} label={t('newTitle')} foot={foot} onSubmit={() => void submit()}>
        <Stack spacing={2.5} sx={{ maxWidth: 860 }}>
          <ui.FormError error={problem} />
          <ui.CardSection title={t('company')}>
            <ui.FormGrid>
              <ui.TextInput
                control={control}
                name="name"
                label={t('field.name')}
                required
                maxLength={200}
                autoComplete="off"
              />
              <ui.SelectInput
                control={control}
                name="parentId"
                label={t('field.parent')}
                emptyLabel={own}
                options={parents.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <PlaceFields />
            </ui.FormGrid>
          </ui.CardSection>
          <ui.CardSection title={t('administrator')}>
            <ui.FormGrid>
              <ui.TextInput
                control={control}
                name="firstName"
                label={t('field.firstName')}
                required
                maxLength={100}
                autoComplete="off"
              />
              <ui.TextInput
                control={control}
                name="lastName"
                label={t('field.lastName')}
                required
                maxLength={100}
                autoComplete="off"
              />
              <ui.TextInput
                control={control}
                name="email"
                type="email"
                label={t('field.email')}
                help={t('field.emailHelp')}
                required
                maxLength={254}
                autoComplete="off"
              />
              <ui.SelectInput
                control={control}
                name="language"
                label={t('field.language')}
                required
                options={ui.languages.map((value) => ({ value, label: ui.languageNames[value] }))}
              />
            </ui.FormGrid>
          </ui.CardSection>
        </Stack>
      </FootedForm>
      {guard}
    </FormProvider>
  );
}
