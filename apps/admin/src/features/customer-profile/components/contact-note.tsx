import Button from '@mui/material/Button';
import { Banner } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

interface ContactNoteProps {
  /** What is wrong with the contacts of a customer. */
  about: 'lacksContact' | 'bouncesContact' | 'awaitsContact';
  /** Where it can be put right; left out for whoever may not. */
  href: string | undefined;
}

/** Says why mail to a customer may reach nobody, with the way to change it. */
export function ContactNote({ about, href }: ContactNoteProps) {
  const { t } = useTranslation('customer');
  return (
    <Banner
      tone="warning"
      action={
        href && (
          <Button variant="outlined" size="small" href={href}>
            {t(`${about}.action`)}
          </Button>
        )
      }
    >
      {t(`${about}.text`)}
    </Banner>
  );
}
