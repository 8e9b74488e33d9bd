import type { EmailState as State } from '@tenantry/contracts';
import { ToneChip } from '@tenantry/ui';
import { Hourglass, MailCheck, MailX } from 'lucide-react';
import { useContactTexts } from '../contact-texts';

const LOOKS = {
  waiting: { tone: 'warning', icon: Hourglass },
  confirmed: { tone: 'success', icon: MailCheck },
  bounced: { tone: 'error', icon: MailX },
} as const;

/** Whether the address of a contact is known to work, or not to; nothing where nobody knows. */
export function EmailState({ state }: { state: State | null }) {
  const { t } = useContactTexts();
  if (state === null) return null;
  return <ToneChip {...LOOKS[state]}>{t(`emailState.${state}`)}</ToneChip>;
}
