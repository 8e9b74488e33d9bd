import { EmptyState } from '@tenantry/ui';
import { IdCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** There were some, and all of them are over. */
  allOver?: boolean;
  headingLevel?: 'h2' | 'h3';
}

/** What stands where the licences will be: who gives them. */
export function NoLicences({ allOver = false, headingLevel }: Props) {
  const { t } = useTranslation('licences');
  const key = allOver ? 'over' : 'empty';
  return <EmptyState icon={IdCard} title={t(`${key}.title`)} text={t(`${key}.text`)} headingLevel={headingLevel} />;
}
