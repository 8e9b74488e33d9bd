import FormLabel from '@mui/material/FormLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Trans, useTranslation } from 'react-i18next';

export interface TypedNameFieldProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
}

/** Asks to type a name, so that a dangerous step is never one careless click. */
export function TypedNameField({ name, value, onChange }: TypedNameFieldProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.75 }}>
      <FormLabel htmlFor={id}>
        <Trans
          t={t}
          i18nKey="confirm.typeName"
          values={{ name }}
          components={[<Typography key="name" variant="code" />]}
        />
      </FormLabel>
      <OutlinedInput
        id={id}
        autoFocus
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        slotProps={{ input: { spellCheck: false, autoCapitalize: 'off' } }}
      />
    </Box>
  );
}
