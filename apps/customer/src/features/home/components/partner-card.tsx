import Link from '@mui/material/Link';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Home } from '@tenantry/contracts/customer';
import { CardSection, InitialsAvatar, KeyValueList, shownAddress } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

/** Who looks after this customer, and how to reach them. */
export function PartnerCard({ partner }: Pick<Home, 'partner'>) {
  const { t } = useTranslation('home');
  const { name, email, phone } = partner;
  const items = [
    ...(phone ? [{ key: 'phone', label: t('partner.phone'), value: <Link href={`tel:${phone}`}>{phone}</Link> }] : []),
    ...(email
      ? [
          {
            key: 'email',
            label: t('partner.email'),
            value: <Link href={`mailto:${email}`}>{shownAddress(email)}</Link>,
          },
        ]
      : []),
  ];
  return (
    <CardSection title={t('partner.title')}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: items.length > 0 ? 2 : 0 }}>
        <InitialsAvatar name={name} shape="square" />
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
      </Box>
      {items.length > 0 && <KeyValueList items={items} labelWidth={84} />}
    </CardSection>
  );
}
