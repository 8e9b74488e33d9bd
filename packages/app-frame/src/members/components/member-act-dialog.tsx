import { isProblem } from '@tenantry/api-client';
import type { Member } from '@tenantry/contracts';
import { useToast } from '@tenantry/ui';
import { useState } from 'react';
import { StartRecoveryDialog } from '../../account-recoveries/components/start-recovery-dialog';
import { WithdrawRecoveryDialog } from '../../account-recoveries/components/withdraw-recovery-dialog';
import { EmailChangeDialog } from '../../email-changes/components/email-change-dialog';
import { ConfirmPersonDialog } from '../../security/confirm-person-dialog';
import { useMemberAct, type Doing } from '../api/member.mutations';
import type { MembersSource } from '../api/members-source';
import type { MemberAct } from '../member-acts';
import { useMemberTexts } from '../member-texts';
import { ConfirmAct } from './confirm-act';
import { RemoveMemberDialog } from './remove-member-dialog';
import { RoleDialog } from './role-dialog';

interface Props {
  source: MembersSource;
  member: Member;
  act: MemberAct;
  onClose: () => void;
}

/** Asks what an act needs to know, and for the password where the server wants it; then does it. */
export function MemberActDialog({ source, member, act, onClose }: Props) {
  const { t } = useMemberTexts();
  const toast = useToast();
  const doIt = useMemberAct(source);
  const [waiting, setWaiting] = useState<Doing>();
  const name = `${member.firstName} ${member.lastName}`;
  const start = (doing: Doing) =>
    doIt.mutate(
      { member, doing },
      {
        onSuccess: () => {
          toast({ text: t(`done.${doing.act}`, { name }) });
          onClose();
        },
        onError: (error) => setWaiting(isProblem(error, 'reauthenticationRequired') ? doing : undefined),
      },
    );
  if (waiting)
    return <ConfirmPersonDialog open onConfirmed={() => start(waiting)} onClose={() => setWaiting(undefined)} />;
  const parts = { member, name, busy: doIt.isPending, error: doIt.error, onStart: start, onClose };
  const about = { member, shownIn: [source.routes.list, ...(source.shownIn ?? [])], onClose };
  if (act === 'changeEmail') return <EmailChangeDialog email={member.email} {...about} />;
  if (act === 'forceAddress') return <StartRecoveryDialog kind="address" {...about} />;
  if (act === 'resetFactor') return <StartRecoveryDialog kind="secondFactor" {...about} />;
  if (act === 'withdrawRecovery')
    return member.recovery && <WithdrawRecoveryDialog recovery={member.recovery} {...about} />;
  if (act === 'changeRole') return <RoleDialog kind={source.kind} {...parts} />;
  if (act === 'remove') return <RemoveMemberDialog {...parts} />;
  return <ConfirmAct act={act} {...parts} />;
}
