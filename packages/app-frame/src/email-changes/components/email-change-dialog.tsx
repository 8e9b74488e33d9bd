import { isProblem } from '@tenantry/api-client';
import { newSignInAddress, type Member, type RouteShape } from '@tenantry/contracts';
import {
  applyProblem,
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
import { useEmailChangeStep } from '../api/email-change';
import { useEmailChangeTexts } from '../email-change-texts';

interface Props {
  /** The address in force. */
  email: string;
  /** Whose; the own one if left out. */
  member?: Member;
  shownIn?: readonly RouteShape[];
  onClose: () => void;
}

/** Asks for another sign-in address; it takes force when its person confirms it (S004-34). */
export function EmailChangeDialog({ email, member, shownIn, onClose }: Props) {
  const { t } = useEmailChangeTexts();
  const toast = useToast();
  const step = useEmailChangeStep(member, shownIn);
  const [problem, setProblem] = useState<unknown>();
  const [asking, setAsking] = useState(false);
  const { control, handleSubmit, setError, formState } = useForm({
    defaultValues: { email: '' },
    resolver: contractResolver<{ email: string }>(newSignInAddress),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    setAsking(false);
    try {
      await step.mutateAsync({ do: 'request', email: values.email });
      toast({ text: t('sent', { email: values.email }) });
      onClose();
    } catch (error) {
      if (isProblem(error, 'reauthenticationRequired')) setAsking(true);
      else setProblem(applyProblem(error, setError));
    }
  });
  return (
    <>
      <FormDialog
        title={member ? t('titleOf', { name: `${member.firstName} ${member.lastName}` }) : t('title')}
        submitLabel={t('submit')}
        busy={step.isPending}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        {t(member ? 'textOf' : 'text')}
        <FormError error={problem} />
        <ReadOnlyField label={t('old')} value={shownAddress(email)} />
        <TextInput
          control={control}
          name="email"
          label={t('new')}
          required
          maxLength={254}
          type="email"
          autoComplete="off"
        />
      </FormDialog>
      <ConfirmPersonDialog open={asking} onConfirmed={() => void submit()} onClose={() => setAsking(false)} />
    </>
  );
}
