import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FormError, Icon } from '@tenantry/ui';
import { FingerprintPattern } from 'lucide-react';

interface Props {
  label: string;
  variant?: 'contained' | 'outlined';
  busy: boolean;
  error: unknown;
  onGive: () => void;
  autoFocus?: boolean;
}

/** The button that hands over to the browser, and what came of it. */
export function GivePasskey({ label, variant = 'contained', busy, error, onGive, autoFocus = false }: Props) {
  return (
    <Box sx={{ display: 'grid', gap: 2.25 }}>
      <FormError error={error} />
      <Button
        variant={variant}
        size="large"
        fullWidth
        loading={busy}
        autoFocus={autoFocus}
        startIcon={<Icon of={FingerprintPattern} size={18} />}
        onClick={onGive}
      >
        {label}
      </Button>
    </Box>
  );
}
