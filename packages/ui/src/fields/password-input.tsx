import Box from '@mui/material/Box';
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type FieldValues, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { IconAction } from '../icon/icon-action';
import type { FieldProps } from './field-props';
import { PasswordStrengthMeter } from './password-strength-meter';
import { TextInput } from './text-input';

export interface PasswordInputProps<T extends FieldValues> extends FieldProps<T> {
  autoComplete?: 'current-password' | 'new-password';
  strength?: boolean;
  labelAction?: ReactNode;
}

/** A password with a button that shows it; `strength` adds the meter for new passwords. */
export function PasswordInput<T extends FieldValues>({
  strength,
  autoComplete = 'current-password',
  ...props
}: PasswordInputProps<T>) {
  const { t } = useTranslation('ui');
  const [shown, setShown] = useState(false);
  const value: unknown = useWatch({ control: props.control, name: props.name });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <TextInput
        {...props}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        spellCheck={false}
        end={
          <IconAction
            size="small"
            label={t(shown ? 'field.hidePassword' : 'field.showPassword')}
            icon={shown ? EyeOff : Eye}
            onClick={() => setShown(!shown)}
          />
        }
      />
      {strength && <PasswordStrengthMeter password={typeof value === 'string' ? value : ''} />}
    </Box>
  );
}
