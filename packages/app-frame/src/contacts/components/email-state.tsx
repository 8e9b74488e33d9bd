import type { EmailState as State } from '@tenantry/contracts';
import { ToneChip } from '@tenantry/ui';
import { Hourglass, MailCheck } from 'lucide-react';
import { useContactTexts } from '../contact-texts';

/** Whether somebody has confirmed the address of a contact; nothing where nobody asked. */
export function EmailState({ state }: { state: State | null }) {
  const { t } = useContactTexts();
  if (state === null) return null;
  return state === 'waiting' ? (
    <ToneChip tone="warning" icon={Hourglass}>
      {t('emailState.waiting')}
    </ToneChip>
  ) : (
    <ToneChip tone="success" icon={MailCheck}>
      {t('emailState.confirmed')}
    </ToneChip>
  );
}
