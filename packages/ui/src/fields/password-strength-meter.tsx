import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { passwordStrength } from './password-strength';

const looks = [
  { color: 'background.subtle', text: undefined },
  { color: 'error.main', text: 'weak' },
  { color: 'warning.main', text: 'fair' },
  { color: 'success.main', text: 'strong' },
] as const;

interface Props {
  password: string;
  /** The form or the server refuses it, so nothing here may praise it. */
  refused: boolean;
}

/** Three bars and a sentence under a new password. The sentence is what counts; the bars repeat it. */
export function PasswordStrengthMeter({ password, refused }: Props) {
  const { t } = useTranslation('ui');
  const level = password !== '' && refused ? 1 : passwordStrength(password);
  const { color, text } = looks[level];
  return (
    <Box role="status" aria-label={t('strength.label')} sx={{ typography: 'body2', color: 'text.secondary' }}>
      <Box aria-hidden="true" sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 0.5, mb: 0.5 }}>
        {[1, 2, 3].map((bar) => (
          <Box key={bar} sx={{ height: 4, borderRadius: '2px', bgcolor: bar <= level ? color : 'background.subtle' }} />
        ))}
      </Box>
      {text && t(`strength.${text}`)}
    </Box>
  );
}
