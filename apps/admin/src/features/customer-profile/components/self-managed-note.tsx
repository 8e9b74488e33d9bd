import Card from '@mui/material/Card';
import type { Customer } from '@tenantry/contracts/admin';
import { EmptyState } from '@tenantry/ui';
import { UserLock } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Stands where the people of a customer would be that manages itself (S004-28). */
export function SelfManagedNote({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customer');
  return (
    <Card>
      <EmptyState
        icon={UserLock}
        tone="neutral"
        title={t('selfManaged.title', { name: customer.company })}
        text={t('selfManaged.text')}
      />
    </Card>
  );
}
