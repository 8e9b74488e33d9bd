import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type FieldValues, useFormState, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon';
import type { FieldProps } from './field-props';
import { PasswordStrengthMeter } from './password-strength-meter';
import { TextInput } from './text-input';

export interface PasswordInputProps<T extends FieldValues> extends FieldProps<T> {
  autoComplete?: 'current-password' | 'new-password';
  /** Adds the meter for a new password; says whether the rules accept it, which the meter does not know. */
  accepts?: (password: string) => boolean;
  labelAction?: ReactNode;
}

/** A password with a button that shows it, and with a meter where a new one is chosen. */
export function PasswordInput<T extends FieldValues>({
  accepts,
  autoComplete = 'current-password',
  ...props
}: PasswordInputProps<T>) {
  const { t } = useTranslation('ui');
  const [shown, setShown] = useState(false);
  const label = t(shown ? 'field.hidePassword' : 'field.showPassword');
  const typed: unknown = useWatch({ control: props.control, name: props.name });
  const password = typeof typed === 'string' ? typed : '';
  const isRefused = props.control.getFieldState(props.name, useFormState(props)).invalid;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <TextInput
        {...props}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        spellCheck={false}
        end={
          // No tooltip here: its positioning engine would be half a form more to fetch before signing in.
          <IconButton size="small" aria-label={label} title={label} onClick={() => setShown(!shown)}>
            <Icon of={shown ? EyeOff : Eye} />
          </IconButton>
        }
      />
      {accepts && <PasswordStrengthMeter password={password} refused={isRefused || !accepts(password)} />}
    </Box>
  );
}
