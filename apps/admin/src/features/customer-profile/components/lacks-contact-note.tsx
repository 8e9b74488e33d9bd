import Button from '@mui/material/Button';
import { Banner } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

/** Nobody there hears of bills, or of what is technical: says so, with the way to change it. */
export function LacksContactNote({ href }: { href: string | undefined }) {
  const { t } = useTranslation('customer');
  return (
    <Banner
      tone="warning"
      action={
        href && (
          <Button variant="outlined" size="small" href={href}>
            {t('lacksContact.add')}
          </Button>
        )
      }
    >
      {t('lacksContact.text')}
    </Banner>
  );
}
