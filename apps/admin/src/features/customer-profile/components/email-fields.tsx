import { TextInput } from '@tenantry/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ProfileValues } from '../profile-values';

const domainOf = (address: string) => address.trim().toLowerCase().split('@')[1] ?? '';

/** The address of the account and the one for emergencies, which should not fail together with it (S001-14). */
export function EmailFields({ help }: { help?: string }) {
  const { t } = useTranslation('customer');
  const { control } = useFormContext<ProfileValues>();
  const [email, emergency] = useWatch({ control, name: ['email', 'emergencyEmail'] });
  const together =
    domainOf(emergency) !== '' &&
    domainOf(emergency) === domainOf(email) &&
    emergency.trim().toLowerCase() !== email.trim().toLowerCase();
  const common = {
    control,
    type: 'email',
    inputMode: 'email',
    maxLength: 254,
    autoComplete: 'off',
    spellCheck: false,
  } as const;
  return (
    <>
      <TextInput {...common} name="email" label={t('field.email')} required help={help} />
      <TextInput
        {...common}
        name="emergencyEmail"
        label={t('field.emergencyEmail')}
        help={t('emergency.help')}
        status={
          together ? { state: 'warning', text: t('emergency.sameDomain', { domain: domainOf(email) }) } : undefined
        }
      />
    </>
  );
}
