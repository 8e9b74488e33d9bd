import Box from '@mui/material/Box';
import type { ContactType } from '@tenantry/contracts';
import { ContactTypes } from '../../contacts/components/contact-types';
import { useMemberTexts } from '../member-texts';

/** The types of the person's contact (S004-31); a dash for who is none. */
export function MemberTypes({ types }: { types: readonly ContactType[] }) {
  const { t } = useMemberTexts();
  if (types.length > 0) return <ContactTypes types={types} />;
  return (
    <Box component="span" role="img" sx={{ color: 'text.secondary' }} aria-label={t('noTypes')}>
      –
    </Box>
  );
}
