import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';

export interface RowLinkProps {
  href: string;
  children: ReactNode;
  /** A second, quieter line, such as the account name. */
  sub?: ReactNode;
  /** Called on hover and focus, to fetch the page behind the link ahead of the click. */
  onHover?: () => void;
}

const ellipsis = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** The name in a row, leading to its page; a click anywhere on the row of a `DataTable` follows it. */
export function RowLink({ href, children, sub, onHover }: RowLinkProps) {
  const title = typeof children === 'string' ? children : undefined;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Link
        href={href}
        data-row-link=""
        title={title}
        onMouseEnter={onHover}
        onFocus={onHover}
        sx={{ ...ellipsis, width: 'fit-content', maxWidth: '100%', fontWeight: 500, color: 'text.primary' }}
      >
        {children}
      </Link>
      {sub && (
        <Box sx={{ ...ellipsis, fontSize: 12, lineHeight: '16px', color: 'text.tertiary', mt: '1px' }}>{sub}</Box>
      )}
    </Box>
  );
}
