import Box from '@mui/material/Box';
import { type ReactNode, useId } from 'react';
import { SectionHeading } from './section-heading';

export interface SectionProps {
  title: ReactNode;
  action?: ReactNode;
  count?: number;
  children: ReactNode;
  headingLevel?: 'h2' | 'h3';
}

/** A part of a page under a heading, without a card. */
export function Section({ title, action, count, children, headingLevel = 'h2' }: SectionProps) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Box sx={{ mb: 1.25 }}>
        <SectionHeading id={id} title={title} action={action} count={count} level={headingLevel} look="h3" />
      </Box>
      {children}
    </Box>
  );
}
