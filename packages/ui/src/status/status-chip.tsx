import { CircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type StatusKind, statusLooks } from './status-looks';
import { ToneChip } from './tone-chip';

export interface StatusChipProps {
  kind: StatusKind;
  status: string;
  /** Replaces the usual word, for instance "Attiva fino al 31/03". */
  label?: string;
}

/** The status of a customer, licence, mail, user or plan. A status this version does not know is shown as unknown, not hidden. */
export function StatusChip({ kind, status, label }: StatusChipProps) {
  const { t } = useTranslation('ui');
  const look = statusLooks[kind][status];
  if (!look) {
    return (
      <ToneChip tone="neutral" icon={CircleQuestionMark}>
        {label ?? t('status.unknown')}
      </ToneChip>
    );
  }
  return (
    <ToneChip tone={look.tone} icon={look.icon}>
      {label ?? t(`status.${kind}.${status}`)}
    </ToneChip>
  );
}
