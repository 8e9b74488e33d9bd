import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { type ReactNode, useId } from 'react';
import { SectionHeading } from './section-heading';

export interface CardSectionProps {
  title?: ReactNode;
  action?: ReactNode;
  count?: number;
  children: ReactNode;
  /** No padding around the content, for tables and lists that bring their own. */
  flush?: boolean;
  headingLevel?: 'h2' | 'h3';
  id?: string;
  footer?: ReactNode;
}

/** A card with a heading: the usual part of a page. */
export function CardSection(props: CardSectionProps) {
  const { title, action, count, children, flush = false, headingLevel = 'h2', id, footer } = props;
  const headingId = useId();
  const gutter = { xs: 2, md: 2.5 };
  return (
    <Card component="section" id={id} aria-labelledby={title === undefined ? undefined : headingId}>
      {title !== undefined && (
        <Box sx={{ display: 'grid', alignItems: 'center', minHeight: 56, px: gutter, py: 1.25 }}>
          <SectionHeading id={headingId} title={title} action={action} count={count} level={headingLevel} look="h3" />
        </Box>
      )}
      <Box sx={flush ? undefined : { px: gutter, pb: gutter, pt: title === undefined ? gutter : 0.5 }}>{children}</Box>
      {footer && <Box sx={{ px: gutter, py: 1.25, borderTop: 1, borderColor: 'divider' }}>{footer}</Box>}
    </Card>
  );
}
