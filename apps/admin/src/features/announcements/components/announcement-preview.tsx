import Box from '@mui/material/Box';
import type { AnnouncementTexts, Brand } from '@tenantry/contracts';
import { CardSection, FilterMenu } from '@tenantry/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MailPreview, MailWords } from '../../../shared/mail-preview';

interface Props {
  texts: AnnouncementTexts;
  /** Under which it may go out: the own one first. */
  brands: readonly Brand[];
}

/** The mail as its readers see it, in each language and under each brand. */
export function AnnouncementPreview({ texts, brands }: Props) {
  const { t, i18n } = useTranslation('announcements');
  const written = (['it', 'en'] as const).filter((one) => texts[one]);
  const [wanted, setWanted] = useState<string>(i18n.language);
  const [brandId, setBrandId] = useState<string>();
  const language = written.find((one) => one === wanted) ?? written[0];
  const brand = brands.find(({ tenantId }) => tenantId === brandId) ?? brands[0];
  const text = language && texts[language];
  return (
    <CardSection
      title={t('preview')}
      footer={
        <Box sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {brand?.replyTo ? t('previewNote', { replyTo: brand.replyTo }) : t('previewNoReply')}
        </Box>
      }
    >
      {(written.length > 1 || brands.length > 1) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
          {written.length > 1 && (
            <FilterMenu
              label={t('previewLanguage')}
              value={language}
              options={written.map((value) => ({ value, label: t(`language.${value}`) }))}
              onChange={(value) => value && setWanted(value)}
            />
          )}
          {brands.length > 1 && (
            <FilterMenu
              label={t('previewBrand')}
              value={brand?.tenantId}
              options={brands.map(({ tenantId, name }) => ({ value: tenantId, label: name }))}
              onChange={(value) => value && setBrandId(value)}
            />
          )}
        </Box>
      )}
      {text && brand && language ? (
        <MailPreview
          label={t('preview')}
          language={language}
          sender={{ label: t('mail.from'), name: brand.name }}
          subject={{ label: t('mail.subject'), text: text.subject }}
          why={t(`mail.why.${language}`, { name: brand.name })}
        >
          <MailWords title={text.subject} body={text.body} />
        </MailPreview>
      ) : (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('previewEmpty')}</Box>
      )}
    </CardSection>
  );
}
