import { contractResolver, FootedForm, saved, useIdempotencyKey, useUnsavedGuard } from '@tenantry/app-frame';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { newPartner } from '@tenantry/contracts/admin';
import * as ui from '@tenantry/ui';
import { useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../shared/paths';
import { useCreatePartner } from '../api/partner.queries';
import { bodyOf, noPartner, type PartnerValues } from '../partner-values';
import { AdministratorFields } from './administrator-fields';
import { CompanyFields, type CompanyFieldsProps } from './company-fields';

/** A new partner and its first administrator, who gets a mail to set a password. */
export function PartnerForm({ parents, own }: CompanyFieldsProps) {
  const { t } = useTranslation('partners');
  const { language } = ui.useFormat();
  const navigate = useNavigate();
  const toast = ui.useToast();
  const ref = useRef<HTMLFormElement>(null);
  const create = useCreatePartner();
  const key = useIdempotencyKey();
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<PartnerValues>({
    defaultValues: noPartner(language),
    resolver: contractResolver<PartnerValues>(newPartner, bodyOf),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  ui.useFocusFirstError(form.formState, ref);
  const guard = useUnsavedGuard(form.formState.isDirty);
  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const { name } = await create.mutateAsync({ body: bodyOf(values), key: key.current() });
      key.renew();
      toast({
        text: t('created', { name, email: ui.shownAddress(values.email) }),
        link: { href: paths.partners(name), label: t('show') },
      });
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
            <CompanyFields parents={parents} own={own} />
          </ui.CardSection>
          <ui.CardSection title={t('administrator')}>
            <AdministratorFields />
          </ui.CardSection>
        </Stack>
      </FootedForm>
      {guard}
    </FormProvider>
  );
}
