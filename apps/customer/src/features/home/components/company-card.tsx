import Typography from '@mui/material/Typography';
import type { Home } from '@tenantry/contracts/customer';
import { CardSection, KeyValueList } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

/** The account one works for, under the names that a partner would ask for. */
export function CompanyCard({ company, accountName }: Pick<Home, 'company' | 'accountName'>) {
  const { t } = useTranslation('home');
  return (
    <CardSection title={t('company.title')}>
      <KeyValueList
        items={[
          { key: 'company', label: t('company.name'), value: company },
          {
            key: 'account',
            label: t('company.accountName'),
            value: <Typography variant="code">{accountName}</Typography>,
          },
        ]}
      />
    </CardSection>
  );
}
