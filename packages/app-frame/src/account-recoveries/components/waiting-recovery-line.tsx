import Box from '@mui/material/Box';
import type { WaitingRecovery } from '@tenantry/contracts';
import { shownAddress, useFormat } from '@tenantry/ui';
import { useAccountRecoveryTexts } from '../account-recovery-texts';

/** What waits for somebody, and from when on it holds. */
export function WaitingRecoveryLine({ recovery }: { recovery: WaitingRecovery }) {
  const { t } = useAccountRecoveryTexts();
  const { dateTime } = useFormat();
  const email = recovery.newEmail === null ? '' : shownAddress(recovery.newEmail);
  return (
    <Box sx={{ typography: 'body2', color: 'warning.onSubtle', overflowWrap: 'anywhere' }}>
      {t(`waiting.${recovery.kind}`, { email, when: dateTime(recovery.takesForceAt) })}
    </Box>
  );
}
