import Box from '@mui/material/Box';
import type { Contact } from '@tenantry/contracts';
import { useFormat } from '@tenantry/ui';
import { useContactTexts } from '../contact-texts';

/** Who changed a contact last, and when (S004-27). */
export function LastChange({ change }: { change: Contact['lastChange'] }) {
  const { t } = useContactTexts();
  const { dateTime } = useFormat();
  if (!change) return null;
  const when = dateTime(change.at);
  return (
    <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
      {change.by === null ? t('lastChange', { when }) : t('lastChangeBy', { when, name: change.by })}
    </Box>
  );
}
