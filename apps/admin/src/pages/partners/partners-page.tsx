import { useCan } from '@tenantry/app-frame';
import { EmptyState, PageHeader } from '@tenantry/ui';
import { Network } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CreatePartnerButton } from '../../features/partners/components/create-partner-button';
import { PartnerList } from '../../features/partners/components/partner-list';

/** The partners below the own company. */
export function Component() {
  const { t } = useTranslation('partners');
  const mayCreate = useCan('partners.create');
  return (
    <>
      <PageHeader title={t('title')} meta={t('text')} actions={<CreatePartnerButton />} />
      <PartnerList
        empty={
          <EmptyState
            icon={Network}
            title={t('empty.title')}
            text={t('empty.text')}
            action={mayCreate && <CreatePartnerButton variant="outlined" />}
          />
        }
      />
    </>
  );
}
