import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { ProblemAlert, useToast } from '@tenantry/ui';
import { useId } from 'react';
import { useDecideConfirmation } from '../api/contact.mutations';
import type { ContactsSource } from '../api/contacts-source';
import { useContactTexts } from '../contact-texts';

interface Props {
  source: ContactsSource;
  confirms: boolean;
}

/** Whether the addresses of people without access are asked to be confirmed (S004-40): holds from the press on. */
export function ConfirmationSwitch({ source, confirms }: Props) {
  const { t } = useContactTexts();
  const toast = useToast();
  const decide = useDecideConfirmation(source);
  const help = useId();
  const press = (wanted: boolean) =>
    decide.mutate(wanted, { onSuccess: () => toast({ text: t(wanted ? 'confirmation.on' : 'confirmation.off') }) });
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <ProblemAlert error={decide.error} />
      <FormControlLabel
        // The switch brings room of its own: it stands in line with what is above it.
        sx={{ alignItems: 'flex-start', gap: 0.5, m: 0, ml: -1.25 }}
        slotProps={{ typography: { component: 'div' } }}
        control={
          <Switch
            checked={decide.isPending ? decide.variables : confirms}
            disabled={decide.isPending}
            slotProps={{ input: { 'aria-describedby': help, 'aria-label': t('confirmation.label') } }}
            onChange={(_, wanted) => press(wanted)}
          />
        }
        label={
          <>
            <Box sx={{ fontWeight: 500 }}>{t('confirmation.label')}</Box>
            <Box id={help} sx={{ typography: 'body2', color: 'text.secondary' }}>
              {t('confirmation.help')}
            </Box>
          </>
        }
      />
    </Box>
  );
}
