import { grantableBy, rolesOf, type Role, type TenantKind } from '@tenantry/contracts';
import { FormError, RadioCards } from '@tenantry/ui';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../form/form-dialog';
import { useSession } from '../../session/use-session';
import { useMemberTexts } from '../member-texts';
import type { ActDialogProps } from './act-dialog-props';

/** Another role, among those that the person who gives it may give. */
export function RoleDialog({
  kind,
  member,
  name,
  busy,
  error,
  onStart,
  onClose,
}: ActDialogProps & { kind: TenantKind }) {
  const { t } = useMemberTexts();
  const { t: frame } = useTranslation('frame');
  const { account } = useSession();
  const { control, handleSubmit } = useForm({ defaultValues: { role: member.role as string } });
  const roles = rolesOf[kind].filter((role) => role === member.role || grantableBy[account.role].includes(role));
  const submit = handleSubmit(({ role }) =>
    role === member.role ? onClose() : onStart({ act: 'changeRole', role: role as Role }),
  );
  return (
    <FormDialog
      title={t('ask.changeRole', { name })}
      submitLabel={t('act.changeRole')}
      busy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormError error={error} />
      <RadioCards
        control={control}
        name="role"
        label={t('column.role')}
        options={roles.map((value) => ({
          value,
          label: frame(`role.${value}`),
          description: t(`roleText.${value}`),
        }))}
      />
    </FormDialog>
  );
}
