import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SecondFactorMethod } from '@tenantry/contracts';
import { Icon } from '@tenantry/ui';
import { FingerprintPattern, KeyRound, Smartphone } from 'lucide-react';
import { useId } from 'react';
import { useSecondFactorTexts } from '../second-factor-texts';

interface Props {
  methods: readonly SecondFactorMethod[];
  onChoose: (method: SecondFactorMethod) => void;
}

const icons = { totp: Smartphone, passkey: FingerprintPattern, recoveryCode: KeyRound };

/** What else the person could give; nothing where there is no choice. */
export function OtherWays({ methods, onChoose }: Props) {
  const { t } = useSecondFactorTexts();
  const labelId = useId();
  if (methods.length === 0) return null;
  return (
    <Box role="group" aria-labelledby={labelId} sx={{ mt: 3, pt: 2.5, borderTop: 1, borderColor: 'divider' }}>
      <Box id={labelId} sx={{ typography: 'body2', color: 'text.secondary', mb: 1 }}>
        {t('step.other')}
      </Box>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {methods.map((method) => (
          <Button
            key={method}
            variant="outlined"
            fullWidth
            startIcon={<Icon of={icons[method]} size={16} />}
            onClick={() => onChoose(method)}
            sx={{ justifyContent: 'flex-start' }}
          >
            {t(`step.ways.${method}`)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
