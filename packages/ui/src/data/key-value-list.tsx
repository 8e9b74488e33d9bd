import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';

export interface KeyValueListProps {
  items: readonly { key: string; label: ReactNode; value: ReactNode }[];
  /** Width of the names in pixels. */
  labelWidth?: number;
}

/** Names and values of one thing, in two columns. */
export function KeyValueList({ items, labelWidth = 118 }: KeyValueListProps) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: `${labelWidth}px minmax(0, 1fr)`,
        gap: '8px 12px',
        m: 0,
        typography: 'body2',
        '& dt': { color: 'text.tertiary' },
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      {items.map(({ key, label, value }) => (
        <Fragment key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </Box>
  );
}
