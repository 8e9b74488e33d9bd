import Box from '@mui/material/Box';
import type { Member, RouteShape, WaitingRecovery } from '@tenantry/contracts';
import { ConfirmDialog, useFormat, useToast } from '@tenantry/ui';
import { useAccountRecoveryTexts } from '../account-recovery-texts';
import { useMemberRecovery } from '../api/member-recovery';

interface Props {
  member: Member;
  recovery: WaitingRecovery;
  shownIn: readonly RouteShape[];
  onClose: () => void;
}

/** Shows what waits, who asked for it and why, and takes it back. */
export function WithdrawRecoveryDialog({ member, recovery, shownIn, onClose }: Props) {
  const { t } = useAccountRecoveryTexts();
  const { dateTime } = useFormat();
  const toast = useToast();
  const step = useMemberRecovery(member, shownIn);
  const name = `${member.firstName} ${member.lastName}`;
  const facts = [
    [t('withdraw.by'), recovery.requestedBy],
    [t('reason'), recovery.reason],
    [t('withdraw.when'), dateTime(recovery.takesForceAt)],
  ] as const;
  const withdraw = () =>
    step.mutate('withdraw', {
      onSuccess: () => {
        toast({ text: t('withdraw.done', { name }) });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      open
      title={t('withdraw.title', { name })}
      confirmLabel={t('withdraw.submit')}
      busy={step.isPending}
      error={step.error}
      onConfirm={withdraw}
      onClose={onClose}
    >
      {t('withdraw.text')}
      <Box component="dl" sx={{ display: 'grid', gap: 1.5, mt: 2, mb: 0, overflowWrap: 'anywhere' }}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <Box component="dt" sx={{ typography: 'body2' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, color: 'text.primary' }}>
              {value}
            </Box>
          </div>
        ))}
      </Box>
    </ConfirmDialog>
  );
}
