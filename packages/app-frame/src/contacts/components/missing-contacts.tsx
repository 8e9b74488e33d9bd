import type { ContactType } from '@tenantry/contracts';
import { Banner } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useContactTexts } from '../contact-texts';

/** Says of which types a tenant has no contact, and what that means. Nothing when there is one of each. */
export function MissingContacts({ types, action }: { types: readonly ContactType[]; action?: ReactNode }) {
  const { t } = useContactTexts();
  if (types.length === 0) return null;
  const which = types.length > 1 ? 'both' : types[0];
  return (
    <Banner tone="warning" action={action}>
      {t(`missing.${which}`)}
    </Banner>
  );
}
