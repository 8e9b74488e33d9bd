import Box from '@mui/material/Box';
import { DEFAULT_ACCENT } from '@tenantry/contracts';
import { useTranslation } from 'react-i18next';
import { MailPreview, MailWords } from '../../../shared/mail-preview';

const COLOUR = /^#[0-9a-f]{6}$/i;

/** A mail of every day under the brand as it stands in the form. */
export function BrandPreview({ name, accent }: { name: string; accent: string }) {
  const { t, i18n } = useTranslation('branding');
  const colour = COLOUR.test(accent.trim()) ? accent.trim() : DEFAULT_ACCENT;
  return (
    <MailPreview
      label={t('preview')}
      language={i18n.language === 'it' ? 'it' : 'en'}
      sender={{ label: t('mail.from'), name }}
      subject={{ label: t('mail.subject'), text: t('sample.subject') }}
    >
      <MailWords title={t('sample.title')} body={t('sample.body')} />
      {/* A picture of a button: there is nothing to press in a preview. */}
      <Box
        sx={{
          display: 'inline-block',
          bgcolor: colour,
          color: '#FFFFFF',
          borderRadius: '6px',
          px: 2.5,
          py: 1.25,
          fontWeight: 500,
        }}
      >
        {t('sample.button')}
      </Box>
    </MailPreview>
  );
}
