import type { IdentityProvider } from '@tenantry/contracts';
import { CheckboxInput, ReadOnlyField, TextInput } from '@tenantry/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ProviderValues } from '../identity-provider-values';
import { TryProvider } from './try-provider';

/** What the provider must know of us, what we must know of it, and what follows from it. */
export function IdentityProviderFields({ provider: { redirectUri, confidential } }: { provider: IdentityProvider }) {
  const { t } = useTranslation('singleSignOn');
  const { control } = useFormContext<ProviderValues>();
  const removesSecret = useWatch({ control, name: 'removeSecret' });
  const line = { control, required: true, autoComplete: 'off', spellCheck: false } as const;
  return (
    <>
      <ReadOnlyField label={t('redirectUri')} value={redirectUri} help={t('redirectUriHelp')} />
      <TextInput {...line} name="issuer" type="url" label={t('issuer')} help={t('issuerHelp')} maxLength={300} />
      <TryProvider />
      <TextInput {...line} name="clientId" label={t('clientId')} maxLength={200} />
      <TextInput
        {...line}
        required={false}
        name="clientSecret"
        type="password"
        autoComplete="new-password"
        label={t('clientSecret')}
        help={t(confidential ? 'clientSecretKept' : 'clientSecretHelp')}
        maxLength={500}
        disabled={removesSecret}
      />
      {confidential && (
        <CheckboxInput control={control} name="removeSecret" label={t('removeSecret')} help={t('removeSecretHelp')} />
      )}
      <TextInput {...line} name="allowedDomains" label={t('allowedDomains')} help={t('allowedDomainsHelp')} />
      <CheckboxInput control={control} name="enabled" label={t('enabled')} />
      <CheckboxInput
        control={control}
        name="checksSecondFactor"
        label={t('checksSecondFactor')}
        help={t('checksSecondFactorHelp')}
      />
      <CheckboxInput control={control} name="required" label={t('required')} help={t('requiredHelp')} />
    </>
  );
}
