import { TextInput } from '@tenantry/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAccountNameCheck } from '../api/account-name-check';
import type { ProfileValues } from '../profile-values';

interface Props {
  parentId?: string;
  /** The customer being edited: its own name counts as free. */
  exceptId?: string;
  /** Name of the tier-1 partner, when it is known: it says where the name is free. */
  channel?: string;
}

/** The account name with its live check (S001-07, S001-08). */
export function AccountNameField({ parentId, exceptId, channel }: Props) {
  const { t } = useTranslation('customer');
  const { control, formState } = useFormContext<ProfileValues>();
  const typed = useWatch({ control, name: 'accountName' });
  const state = useAccountNameCheck(typed, parentId, exceptId);
  const free = channel ? t('accountName.freeIn', { channel }) : t('accountName.free');
  const text = { checking: t('accountName.checking'), free, taken: t('accountName.taken') };
  return (
    <TextInput
      control={control}
      name="accountName"
      label={t('field.accountName')}
      required
      maxLength={64}
      spellCheck={false}
      autoComplete="off"
      help={t('accountName.help')}
      status={
        state === 'idle' || typed === formState.defaultValues?.accountName ? undefined : { state, text: text[state] }
      }
    />
  );
}
