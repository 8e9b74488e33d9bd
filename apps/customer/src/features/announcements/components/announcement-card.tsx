import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { ReceivedAnnouncement } from '@tenantry/contracts';
import { useFormat } from '@tenantry/ui';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** One announcement in the words of its mail. */
export function AnnouncementCard({ announcement }: { announcement: ReceivedAnnouncement }) {
  const { t } = useTranslation('announcements');
  const { date } = useFormat();
  const titleId = useId();
  const { subject, body, language, senderName, receivedAt } = announcement;
  return (
    <Card component="article" aria-labelledby={titleId} sx={{ p: { xs: 2, md: 2.5 } }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {t('from', { sender: senderName, day: date(receivedAt) })}
      </Typography>
      <Box lang={language} sx={{ maxWidth: '68ch', overflowWrap: 'anywhere' }}>
        <Typography id={titleId} variant="h3" component="h2" sx={{ mb: 1 }}>
          {subject}
        </Typography>
        {body.split(/\n{2,}/).map((paragraph, index) => (
          <Typography key={index} sx={{ whiteSpace: 'pre-line', '& + &': { mt: 1.5 } }}>
            {paragraph}
          </Typography>
        ))}
      </Box>
    </Card>
  );
}
