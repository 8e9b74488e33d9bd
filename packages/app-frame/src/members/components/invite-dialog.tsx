import { grantableBy, newMember, rolesOf, type NewMember } from '@tenantry/contracts';
import {
  applyProblem,
  FormError,
  FormGrid,
  FormGridFull,
  languageNames,
  languages,
  SelectInput,
  TextInput,
  useFocusFirstError,
  useToast,
} from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { contractResolver } from '../../form/contract-resolver';
import { FormDialog } from '../../form/form-dialog';
import { useIdempotencyKey } from '../../form/use-idempotency-key';
import { useSession } from '../../session/use-session';
import { useInvite } from '../api/member.mutations';
import type { MembersSource } from '../api/members-source';
import { useMemberTexts } from '../member-texts';

type Values = Record<keyof NewMember, string>;

/** Invites a colleague, in a role that the inviter may give. */
export function InviteDialog({ source, onClose }: { source: MembersSource; onClose: () => void }) {
  const { t } = useMemberTexts();
  const { t: frame } = useTranslation('frame');
  const { account, user } = useSession();
  const toast = useToast();
  const invite = useInvite(source);
  const key = useIdempotencyKey();
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: { firstName: '', lastName: '', email: '', role: '', language: user.language },
    resolver: contractResolver<Values>(newMember),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  const roles = rolesOf[source.kind].filter((role) => grantableBy[account.role].includes(role));
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const { email } = await invite.mutateAsync({ body: values as NewMember, key: key.current() });
      toast({ text: t('invited', { email }) });
      onClose();
    } catch (error) {
      setProblem(applyProblem(error, setError));
    }
  });
  return (
    <FormDialog
      title={t('invite')}
      submitLabel={t('inviteSubmit')}
      busy={invite.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {t('inviteText')}
      <FormError error={problem} />
      <FormGrid columns={2}>
        <TextInput
          control={control}
          name="firstName"
          label={t('field.firstName')}
          required
          maxLength={100}
          autoComplete="off"
        />
        <TextInput
          control={control}
          name="lastName"
          label={t('field.lastName')}
          required
          maxLength={100}
          autoComplete="off"
        />
        <FormGridFull>
          <TextInput
            control={control}
            name="email"
            label={t('field.email')}
            required
            maxLength={254}
            type="email"
            autoComplete="off"
          />
        </FormGridFull>
        <SelectInput
          control={control}
          name="role"
          label={t('column.role')}
          required
          emptyLabel={t('chooseRole')}
          options={roles.map((value) => ({ value, label: frame(`role.${value}`) }))}
        />
        <SelectInput
          control={control}
          name="language"
          label={t('field.language')}
          required
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </FormGrid>
    </FormDialog>
  );
}
