import Box from '@mui/material/Box';
import type { Member } from '@tenantry/contracts';
import { shownAddress } from '@tenantry/ui';
import { WaitingRecoveryLine } from '../../account-recoveries/components/waiting-recovery-line';
import { useMemberTexts } from '../member-texts';

/** Name and address of a person, and whether it is who looks. */
export function MemberName({ member }: { member: Member }) {
  const { t } = useMemberTexts();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
        {member.firstName} {member.lastName}
        {member.isSelf && (
          <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
            {' '}
            {t('self')}
          </Box>
        )}
      </Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {shownAddress(member.email)}
      </Box>
      {member.recovery && <WaitingRecoveryLine recovery={member.recovery} />}
      {member.pendingEmail && (
        <Box sx={{ typography: 'body2', color: 'warning.onSubtle', overflowWrap: 'anywhere' }}>
          {t('pendingEmail', { email: shownAddress(member.pendingEmail.email) })}
        </Box>
      )}
    </Box>
  );
}
