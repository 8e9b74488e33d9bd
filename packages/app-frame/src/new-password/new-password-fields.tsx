import { PasswordInput } from '@tenantry/ui';
import type { Control, FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isAcceptable, type NewPasswordValues } from './new-password-resolver';

interface Props<T extends NewPasswordValues> {
  control: Control<T>;
  /** The account, as it is signed in to: tells password managers what they keep. */
  email: string;
}

/** A password that is chosen, typed twice so that a slip does not lock the person out. */
export function NewPasswordFields<T extends NewPasswordValues>({ control, email }: Props<T>) {
  const { t } = useTranslation('frame');
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordInput
        control={control}
        name={'password' as FieldPath<T>}
        label={t('field.newPassword')}
        autoComplete="new-password"
        help={t('setPassword.help')}
        accepts={isAcceptable}
        required
      />
      <PasswordInput
        control={control}
        name={'repeated' as FieldPath<T>}
        label={t('field.repeatPassword')}
        autoComplete="new-password"
        required
      />
    </>
  );
}
