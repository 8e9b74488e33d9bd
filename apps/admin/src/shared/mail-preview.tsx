import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface Props {
  /** Names the preview for who does not see it. */
  label: string;
  language: 'it' | 'en';
  sender: { label: string; name: string };
  subject: { label: string; text: string };
  children: ReactNode;
  /** Why the reader gets it, below the card. */
  why?: string;
}

// A mail is read on paper white, whatever the colours of the app are: these are those of the mail's own layout.
const paper = {
  canvas: '#F5F7F7',
  card: '#FFFFFF',
  line: '#DCE3E4',
  ink: '#132023',
  quiet: '#46565B',
  hint: '#5B6A6F',
};

/** A mail as its readers see it: who sends it, the card with its words, and why they get it. */
export function MailPreview({ label, language, sender, subject, children, why }: Props) {
  return (
    <Box
      role="group"
      aria-label={label}
      lang={language}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '10px', overflow: 'hidden', colorScheme: 'light' }}
    >
      <Box
        sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', typography: 'body2', overflowWrap: 'anywhere' }}
      >
        <Box sx={{ color: 'text.secondary' }}>
          {sender.label}:{' '}
          <Box component="span" sx={{ color: 'text.primary' }}>
            {sender.name}
          </Box>
        </Box>
        <Box sx={{ color: 'text.secondary' }}>
          {subject.label}:{' '}
          <Box component="span" sx={{ color: 'text.primary', fontWeight: 500 }}>
            {subject.text}
          </Box>
        </Box>
      </Box>
      <Box sx={{ bgcolor: paper.canvas, color: paper.ink, p: { xs: 2, sm: 3 }, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontSize: 18, fontWeight: 600, mb: 2 }}>{sender.name}</Box>
        <Box sx={{ bgcolor: paper.card, border: `1px solid ${paper.line}`, borderRadius: '10px', p: { xs: 2, sm: 3 } }}>
          {children}
        </Box>
        {why && <Box sx={{ color: paper.hint, fontSize: 13, lineHeight: '18px', mt: 2 }}>{why}</Box>}
      </Box>
    </Box>
  );
}

/** Its heading, and plain text in paragraphs as they were typed. */
export const MailWords = ({ title, body }: { title: string; body: string }) => (
  <>
    <Box sx={{ fontSize: 22, lineHeight: '30px', fontWeight: 600, mb: 1.5 }}>{title}</Box>
    {body.split(/\n{2,}/).map((paragraph, index) => (
      <Box key={index} sx={{ fontSize: 16, lineHeight: '24px', mb: 2, whiteSpace: 'pre-line' }}>
        {paragraph}
      </Box>
    ))}
  </>
);
