import { ConflictNote, useConfirmedPerson, useEditedObject } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { IdentityProvider } from '@tenantry/contracts';
import { applyProblem, FormError, useFocusFirstError, useToast } from '@tenantry/ui';
import { useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useIdentityProviderCalls } from '../api/identity-provider.queries';
import {
  bodyOf,
  lineOf,
  providerFields,
  providerResolver,
  valuesOf,
  type ProviderValues,
} from '../identity-provider-values';
import { IdentityProviderFields } from './identity-provider-fields';
import { RemoveProvider } from './remove-provider';

/** Sets the provider up, or changes it; what is wrong with it is said at its field. */
export function IdentityProviderForm({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation('singleSignOn');
  const toast = useToast();
  const ref = useRef<HTMLFormElement>(null);
  const { readNewest, set } = useIdentityProviderCalls();
  const { confirmed, dialog } = useConfirmedPerson();
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<ProviderValues>({
    defaultValues: valuesOf(provider),
    resolver: providerResolver,
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const edited = useEditedObject({ form, object: provider, valuesOf, fields: providerFields, readNewest });
  useFocusFirstError(form.formState, ref);
  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const saved = await confirmed(() => edited.saveOver((version) => set(bodyOf(values), version)));
      if (saved) toast({ text: t('saved') });
    } catch (error) {
      setProblem(applyProblem<ProviderValues>(error, (field, told) => form.setError(lineOf(field), told)));
    }
  });
  const textOf = (_: string, value: unknown) => (typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value));
  return (
    <FormProvider {...form}>
      <Box
        component="form"
        ref={ref}
        noValidate
        aria-label={t('title')}
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 2.25 }}
      >
        <ConflictNote
          edited={edited}
          form={form}
          labelOf={(field) => t(field)}
          textOf={textOf}
          busy={form.formState.isSubmitting}
        />
        <FormError error={problem} />
        <IdentityProviderFields provider={provider} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <Button type="submit" variant="contained" loading={form.formState.isSubmitting}>
            {t('save')}
          </Button>
          {provider.version > 0 && <RemoveProvider version={provider.version} />}
        </Box>
      </Box>
      {dialog}
    </FormProvider>
  );
}
