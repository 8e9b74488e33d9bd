import Typography from '@mui/material/Typography';
import { contractResolver, FormDialog, outside, useConfirmedPerson, useSession } from '@tenantry/app-frame';
import { ACTING_MINUTES, actsReadOnly, newActing } from '@tenantry/contracts';
import type { Customer } from '@tenantry/contracts/admin';
import { applyProblem, Banner, FormError, SelectInput, TextInput, useFocusFirstError } from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useStartActing } from '../api/acting.mutations';

interface Values {
  reason: string;
  minutes: string;
}

const bodyOf = ({ reason, minutes }: Values) => ({
  reason,
  minutes: Number(minutes) as (typeof ACTING_MINUTES)[number],
});

interface Props {
  customer: Customer;
  onClose: () => void;
}

/** Why, and for how long: the customer reads both. Then on to the customer area, in this window. */
export function ActAsDialog({ customer, onClose }: Props) {
  const { t } = useTranslation('acting');
  const { account } = useSession();
  const start = useStartActing(customer.id);
  const { confirmed, dialog } = useConfirmedPerson();
  const [problem, setProblem] = useState<unknown>();
  const [leaving, setLeaving] = useState(false);
  const { control, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: { reason: '', minutes: '30' },
    resolver: contractResolver<Values>(newActing, bodyOf),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const started = await confirmed(() => start.mutateAsync(bodyOf(values)));
      if (!started) return;
      setLeaving(true);
      window.location.assign(`${outside.app.customer}act-as`);
    } catch (error) {
      setProblem(applyProblem(error, setError) && error);
    }
  });
  return (
    <>
      <FormDialog
        title={t('title', { customer: customer.company })}
        submitLabel={t('submit')}
        busy={start.isPending || leaving}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <Typography sx={{ color: 'text.secondary' }}>{t('text')}</Typography>
        {actsReadOnly(account.role) && <Banner tone="info">{t('readOnly')}</Banner>}
        <FormError error={problem} />
        <TextInput
          control={control}
          name="reason"
          label={t('reason')}
          help={t('reasonHelp')}
          required
          multiline
          minRows={2}
          maxLength={500}
          autoFocus
        />
        <SelectInput
          control={control}
          name="minutes"
          label={t('minutes')}
          required
          options={ACTING_MINUTES.map((minutes) => ({
            value: String(minutes),
            label: minutes < 60 ? t('forMinutes', { count: minutes }) : t('forHours', { count: minutes / 60 }),
          }))}
        />
      </FormDialog>
      {dialog}
    </>
  );
}
