import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconTile } from '../icon/icon-tile';
import type { Tone } from '../icon/tone';

export interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** One sentence: what this place is for. */
  text?: ReactNode;
  /** The first step, usually one button. */
  action?: ReactNode;
  tone?: Tone;
  headingLevel?: 'h1' | 'h2' | 'h3';
}

/** What stands where there is nothing yet. */
export function EmptyState({ icon, title, text, action, tone = 'accent', headingLevel = 'h2' }: EmptyStateProps) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        gap: 0.75,
        maxWidth: 420,
        mx: 'auto',
        px: 3,
        py: 5,
        textAlign: 'center',
      }}
    >
      <Box sx={{ mb: 1.25 }}>
        <IconTile icon={icon} tone={tone} size={44} />
      </Box>
      <Typography variant="h3" component={headingLevel} sx={{ textWrap: 'balance' }}>
        {title}
      </Typography>
      {text && (
        <Typography component="div" sx={{ color: 'text.secondary', textWrap: 'balance' }}>
          {text}
        </Typography>
      )}
      {action && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1, mt: 1.75 }}>{action}</Box>
      )}
    </Box>
  );
}
