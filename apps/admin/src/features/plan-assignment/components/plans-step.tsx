import { FootedForm, useFocusInvalid } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { FormError, StickyFoot } from '@tenantry/ui';
import { ArrowLeft } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  picker: ReactNode;
  aside: ReactNode;
  problem: unknown;
  busy: boolean;
  /** Why it cannot be saved yet, said beside the button (S001-25). */
  blocked: string | undefined;
  failures: number;
  /** Left out where there is no screen before this one. */
  onBack?: () => void;
  onCancel: () => void;
  onSave: () => void;
}

/** Screen 2 of the wizard: which plans, how many units, from when. */
export function PlansStep({ picker, aside, problem, busy, blocked, failures, onBack, onCancel, onSave }: Props) {
  const { t } = useTranslation('wizard');
  const form = useFocusInvalid(failures);
  const reason = useId();
  const foot = (
    <StickyFoot
      start={
        onBack && (
          <Button color="inherit" onClick={onBack} startIcon={<ArrowLeft size={16} aria-hidden />}>
            {t('back')}
          </Button>
        )
      }
      hint={blocked && <span id={reason}>{blocked}</span>}
    >
      {blocked && (
        <Typography
          variant="body2"
          sx={{ color: 'text.secondary', display: { md: 'none' }, order: -1, flexBasis: '100%' }}
        >
          {blocked}
        </Typography>
      )}
      <Button variant="outlined" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button
        variant="contained"
        type="submit"
        disabled={blocked !== undefined}
        loading={busy}
        aria-describedby={blocked ? reason : undefined}
      >
        {t('save')}
      </Button>
    </StickyFoot>
  );
  return (
    <FootedForm ref={form} label={t('plans.title')} foot={foot} onSubmit={() => !blocked && !busy && onSave()}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
          gap: 3,
          alignItems: 'start',
        }}
      >
        <Stack spacing={2}>
          <FormError error={problem} />
          {picker}
        </Stack>
        <Stack component="aside" spacing={2.5} aria-label={t('plans.summary')}>
          {aside}
        </Stack>
      </Box>
    </FootedForm>
  );
}
