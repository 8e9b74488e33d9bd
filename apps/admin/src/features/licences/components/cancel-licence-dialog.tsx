import type { Licence } from '@tenantry/contracts';
import { ConfirmDialog, useFormat, useToast } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useCancelLicence } from '../api/licence.queries';

interface Props {
  /** The licence to end; undefined closes the dialog. */
  licence: Licence | undefined;
  onClose: () => void;
}

/** Asks before a licence is ended at once: there is no way back. */
export function CancelLicenceDialog({ licence, onClose }: Props) {
  const { t } = useTranslation('customer');
  const { date, number, language } = useFormat();
  const toast = useToast();
  const cancel = useCancelLicence();
  const close = () => {
    cancel.reset();
    onClose();
  };
  const confirm = () => {
    if (!licence) return;
    cancel.mutate(licence, {
      onSuccess: () => {
        toast({ text: t('licences.cancelled', { plan: licence.planName }) });
        close();
      },
    });
  };
  const about = licence && {
    plan: licence.planName,
    units: `${number(licence.units)} ${licence.unitLabels[language][licence.units === 1 ? 'one' : 'other']}`,
    start: date(licence.startDate),
    end: date(licence.endDate),
  };
  return (
    <ConfirmDialog
      open={licence !== undefined}
      title={t('licences.cancelTitle', { plan: licence?.planName ?? '' })}
      confirmLabel={t('licences.cancelConfirm')}
      cancelLabel={t('licences.cancelKeep')}
      danger
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={confirm}
      onClose={close}
    >
      {about && t(licence.status === 'scheduled' ? 'licences.cancelScheduled' : 'licences.cancelRunning', about)}
    </ConfirmDialog>
  );
}
