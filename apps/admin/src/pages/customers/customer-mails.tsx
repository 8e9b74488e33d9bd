import { useCanIn } from '@tenantry/app-frame';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import type { Customer } from '@tenantry/contracts/admin';
import { CardSection, EmptyState, ProblemAlert } from '@tenantry/ui';
import { Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMails } from '../../features/mails/api/mail.queries';
import { CreationMailCard } from '../../features/mails/components/creation-mail-card';
import { MailTimeline } from '../../features/mails/components/mail-timeline';
import { actionsOf, creationMail } from '../../features/mails/mail-state';

/** The mails of a customer; the one that still waits stands on top with its actions. */
export function CustomerMails({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customer');
  const canManage = useCanIn('mails.manage', customer);
  const { data, error, isPending, refetch } = useMails(customer.id);
  const waiting = data && creationMail(data.items);
  return (
    <Stack spacing={2.5}>
      {waiting && actionsOf(waiting).length > 0 && (
        <CreationMailCard mail={waiting} canManage={canManage} timezone={customer.timezone} />
      )}
      <CardSection title={t('tabs.mail')}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {isPending && [0, 1].map((row) => <Skeleton key={row} height={44} />)}
        {data && data.items.length > 0 && <MailTimeline mails={data.items} timezone={customer.timezone} />}
        {data?.items.length === 0 && (
          <EmptyState icon={Mail} title={t('mail.none')} text={t('mail.noneText')} headingLevel="h3" />
        )}
      </CardSection>
    </Stack>
  );
}
