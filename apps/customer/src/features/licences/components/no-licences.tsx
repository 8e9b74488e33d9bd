import { EmptyState } from '@tenantry/ui';
import { IdCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What stands where the licences will be: who gives them. */
export function NoLicences() {
  const { t } = useTranslation('licences');
  return <EmptyState icon={IdCard} title={t('empty.title')} text={t('empty.text')} headingLevel="h3" />;
}
