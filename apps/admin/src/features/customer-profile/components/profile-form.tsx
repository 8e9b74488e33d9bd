import { ConflictNote, contractResolver, FootedForm, useUnsavedGuard } from '@tenantry/app-frame';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { Language } from '@tenantry/contracts';
import { customerChange, type Customer } from '@tenantry/contracts/admin';
import {
  CardSection,
  FormError,
  FormGrid,
  languageNames,
  StickyFoot,
  useFocusFirstError,
  useToast,
} from '@tenantry/ui';
import { useRef } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { profileOf, type ProfileValues } from '../profile-values';
import { useSaveProfile } from '../use-save-profile';
import { CompanyFields } from './company-fields';
import { EmailFields } from './email-fields';
import { FurtherFields } from './further-fields';

interface Props {
  customer: Customer;
  /** The customer's page, for the link in the toast. */
  href: string;
  onDone: () => void;
  onCancel: () => void;
}

/** The profile of a customer to be edited, saved over the version that it was loaded with. */
export function ProfileForm({ customer, href, onDone, onCancel }: Props) {
  const { t } = useTranslation('customer');
  const toast = useToast();
  const ref = useRef<HTMLFormElement>(null);
  const form = useForm<ProfileValues>({
    defaultValues: profileOf(customer),
    resolver: contractResolver(customerChange),
    mode: 'onBlur',
  });
  const saving = useSaveProfile(form, customer);
  const guard = useUnsavedGuard(form.formState.isDirty);
  useFocusFirstError(form.formState, ref);
  const submit = form.handleSubmit(async () => {
    const saved = await saving.save(form.getValues());
    if (!saved) return;
    toast({ text: t('edit.saved', { name: saved.company }), link: { href, label: t('edit.open') } });
    onDone();
  });
  const foot = (
    <StickyFoot>
      <Button variant="outlined" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button variant="contained" type="submit" loading={saving.busy}>
        {t('save')}
      </Button>
    </StickyFoot>
  );
  return (
    <FormProvider {...form}>
      <FootedForm ref={ref} foot={foot} onSubmit={() => void submit()}>
        <Stack spacing={2.5} sx={{ maxWidth: 860 }}>
          <ConflictNote
            edited={saving.edited}
            form={form}
            labelOf={(field) => t(`field.${field}`)}
            textOf={(field, value) => (field === 'language' ? languageNames[value as Language] : String(value ?? ''))}
            busy={saving.busy}
          />
          <FormError error={saving.problem} />
          <CardSection title={t('edit.account')}>
            <CompanyFields exceptId={customer.id} parentId={customer.partnerId} />
          </CardSection>
          <CardSection title={t('edit.contact')}>
            <FormGrid>
              <EmailFields />
            </FormGrid>
          </CardSection>
          <CardSection title={t('edit.further')}>
            <FurtherFields />
          </CardSection>
        </Stack>
      </FootedForm>
      {guard}
    </FormProvider>
  );
}
