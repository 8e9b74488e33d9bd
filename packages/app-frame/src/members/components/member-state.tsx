import Box from '@mui/material/Box';
import type { Member } from '@tenantry/contracts';
import { StatusChip, useFormat } from '@tenantry/ui';
import { useMemberTexts } from '../member-texts';

/** Where somebody stands, and until when an invitation holds. */
export function MemberStateChip({ member }: { member: Member }) {
  const { t } = useMemberTexts();
  const { date } = useFormat();
  return (
    <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start' }}>
      <StatusChip kind="user" status={member.state} />
      {member.state === 'invited' && member.invitedUntil && (
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {t('until', { date: date(member.invitedUntil) })}
        </Box>
      )}
    </Box>
  );
}
