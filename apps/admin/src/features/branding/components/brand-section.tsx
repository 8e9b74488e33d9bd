import { CardSection, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useOwnBrand } from '../api/brand.queries';
import { BrandForm } from './brand-form';

/** Company management > Partner profile, section branding: under whose name and colour mails go out. */
export function BrandSection() {
  const { t } = useTranslation('branding');
  const { data: brand, error, refetch } = useOwnBrand();
  return (
    <CardSection title={t('title')}>
      {brand && <BrandForm brand={brand} />}
      {!brand && error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
    </CardSection>
  );
}
