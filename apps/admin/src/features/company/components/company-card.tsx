import Link from '@mui/material/Link';
import type { Company } from '@tenantry/contracts/admin';
import { CardSection, KeyValueList, shownAddress } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

/** The own company's data: what is not filled in does not take a line. */
export function CompanyCard({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  const { parentName, city, region, email, phone, language, timezone } = company;
  const rows = [
    ['name', company.name],
    ['parent', parentName],
    ['place', [city, region].filter(Boolean).join(', ')],
    [
      'email',
      email && (
        <Link key="email" href={`mailto:${email}`}>
          {shownAddress(email)}
        </Link>
      ),
    ],
    ['phone', phone],
    ['language', t(`language.${language}`)],
    ['timezone', timezone.replaceAll('_', ' ')],
  ] as const;
  return (
    <CardSection title={t('data')}>
      <KeyValueList
        items={rows.filter(([, value]) => value).map(([key, value]) => ({ key, label: t(`field.${key}`), value }))}
      />
    </CardSection>
  );
}
