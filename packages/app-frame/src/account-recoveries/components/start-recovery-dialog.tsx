import { isProblem } from '@tenantry/api-client';
import {
  newAccountRecovery,
  type AccountRecoveryKind,
  type Member,
  type NewAccountRecovery,
  type RouteShape,
} from '@tenantry/contracts';
import {
  applyProblem,
  Banner,
  FormError,
  ReadOnlyField,
  shownAddress,
  TextInput,
  useFocusFirstError,
  useToast,
} from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { contractResolver } from '../../form/contract-resolver';
import { FormDialog } from '../../form/form-dialog';
import { ConfirmPersonDialog } from '../../security/confirm-person-dialog';
import { useAccountRecoveryTexts } from '../account-recovery-texts';
import { useMemberRecovery } from '../api/member-recovery';

interface Props {
  kind: AccountRecoveryKind;
  member: Member;
  shownIn: readonly RouteShape[];
  onClose: () => void;
}

interface Values {
  email: string;
  reason: string;
}

/** Asks for another address or for no second factor in a person's place, and says what comes of it when (decision 13). */
export function StartRecoveryDialog({ kind, member, shownIn, onClose }: Props) {
  const { t } = useAccountRecoveryTexts();
  const toast = useToast();
  const recovery = useMemberRecovery(member, shownIn);
  const [problem, setProblem] = useState<unknown>();
  const [asking, setAsking] = useState(false);
  const name = `${member.firstName} ${member.lastName}`;
  const bodyOf = ({ email, reason }: Values): NewAccountRecovery => ({ kind, email: email || null, reason });
  const { control, getValues, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: { email: '', reason: '' },
    resolver: contractResolver<Values>(newAccountRecovery, bodyOf),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  const submit = handleSubmit(async () => {
    setProblem(undefined);
    setAsking(false);
    try {
      await recovery.mutateAsync(bodyOf(getValues()));
      toast({ text: t(`start.${kind}.done`, { name }) });
      onClose();
    } catch (error) {
      if (isProblem(error, 'reauthenticationRequired')) setAsking(true);
      else setProblem(applyProblem(error, setError));
    }
  });
  return (
    <>
      <FormDialog
        title={t(`start.${kind}.title`, { name })}
        submitLabel={t(`start.${kind}.submit`)}
        busy={recovery.isPending}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        {t(`start.${kind}.text`)}
        <Banner tone="warning">{t(`delay.${kind}`)}</Banner>
        <FormError error={problem} />
        {kind === 'address' && (
          <>
            <ReadOnlyField label={t('old')} value={shownAddress(member.email)} />
            <TextInput
              control={control}
              name="email"
              label={t('new')}
              required
              maxLength={254}
              type="email"
              autoComplete="off"
            />
          </>
        )}
        <TextInput
          control={control}
          name="reason"
          label={t('reason')}
          help={t('reasonHelp')}
          required
          multiline
          minRows={2}
          maxLength={500}
        />
      </FormDialog>
      <ConfirmPersonDialog open={asking} onConfirmed={() => void submit()} onClose={() => setAsking(false)} />
    </>
  );
}
