import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { Customer } from '@tenantry/contracts/admin';
import { CardSection, KeyValueList, shownAddress } from '@tenantry/ui';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** "Via dei Tornitori 14, 36061 Bassano del Grappa, Veneto (VI)" */
const placeOf = ({ address1, address2, postcode, city, region, country }: Customer) =>
  [address1, address2, [postcode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ');

/** The company data of a customer: what is not filled in does not take a line. */
export function CompanyCard({ customer, editHref }: { customer: Customer; editHref?: string }) {
  const { t } = useTranslation('customer');
  const { administrator, email } = customer;
  const rows = [
    ['place', placeOf(customer)],
    ['administrator', administrator && `${administrator.firstName} ${administrator.lastName}`],
    [
      'email',
      email && (
        <Link key="email" href={`mailto:${email}`}>
          {shownAddress(email)}
        </Link>
      ),
    ],
    ['emergencyEmail', customer.emergencyEmail && shownAddress(customer.emergencyEmail)],
    ['phone', customer.phone],
    ['vatNumber', customer.vatNumber],
    ['fiscalCode', customer.fiscalCode],
    ['certifiedEmail', customer.certifiedEmail && shownAddress(customer.certifiedEmail)],
    ['sdiCode', customer.sdiCode],
    ['externalReference', customer.externalReference],
    ['language', t(`language.${customer.language}`)],
    ['timezone', customer.timezone.replaceAll('_', ' ')],
    ['managementMode', t(`management.${customer.managementMode}`)],
    ['createdBy', customer.createdByName],
    ['notes', customer.notes],
  ] as const;
  return (
    <CardSection
      title={t('company.title')}
      action={
        editHref && (
          <Button size="small" href={editHref} startIcon={<Pencil size={14} aria-hidden />}>
            {t('header.edit')}
          </Button>
        )
      }
    >
      <KeyValueList
        items={rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([key, value]) => ({ key, label: t(`company.${key}`), value }))}
      />
    </CardSection>
  );
}
