import Stack from '@mui/material/Stack';
import type { ContactOfRemoved } from '@tenantry/contracts';
import { ConfirmDialog, RadioCards } from '@tenantry/ui';
import { useForm } from 'react-hook-form';
import { useMemberTexts } from '../member-texts';
import type { ActDialogProps } from './act-dialog-props';

/** Asks before a person goes, and what becomes of their contact if they are one (S004-33). */
export function RemoveMemberDialog({ member, name, busy, error, onStart, onClose }: ActDialogProps) {
  const { t } = useMemberTexts();
  const { control, getValues } = useForm<{ contact: ContactOfRemoved }>({ defaultValues: { contact: 'remove' } });
  return (
    <ConfirmDialog
      open
      danger
      title={t('ask.remove', { name })}
      confirmLabel={t('act.remove')}
      busy={busy}
      error={error}
      onConfirm={() => onStart({ act: 'remove', contact: getValues('contact') })}
      onClose={onClose}
    >
      <Stack spacing={2}>
        <div>{t('askText.remove')}</div>
        {member.contactTypes.length > 0 && (
          <RadioCards
            control={control}
            name="contact"
            label={t('contact.label')}
            options={[
              { value: 'remove', label: t('contact.remove'), description: t('contact.removeText') },
              { value: 'keep', label: t('contact.keep'), description: t('contact.keepText') },
            ]}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
