import Button from '@mui/material/Button';
import { Banner } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

/** Nobody has confirmed the address of a contact yet: says so, with the way to ask again. */
export function AwaitsContactNote({ href }: { href: string | undefined }) {
  const { t } = useTranslation('customer');
  return (
    <Banner
      tone="warning"
      action={
        href && (
          <Button variant="outlined" size="small" href={href}>
            {t('awaitsContact.see')}
          </Button>
        )
      }
    >
      {t('awaitsContact.text')}
    </Banner>
  );
}
