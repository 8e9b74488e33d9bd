import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon';

export interface BreadcrumbsProps {
  items: readonly { label: string; href?: string }[];
}

/** Where this page lies; the last item is the page itself. Groups without a page of their own have no `href`. */
export function Breadcrumbs({ items }: BreadcrumbsProps) {
  const { t } = useTranslation('ui');
  const last = items.length - 1;
  return (
    <Box component="nav" aria-label={t('layout.breadcrumbs')} sx={{ minWidth: 0, typography: 'body2' }}>
      <Box
        component="ol"
        sx={{ display: 'flex', alignItems: 'center', gap: 0.75, listStyle: 'none', m: 0, p: 0, minWidth: 0 }}
      >
        {items.map(({ label, href }, index) => (
          <Box
            component="li"
            key={`${index} ${label}`}
            sx={{
              display: { xs: index === last ? 'flex' : 'none', md: 'flex' },
              alignItems: 'center',
              gap: 0.75,
              minWidth: 0,
              whiteSpace: 'nowrap',
              color: 'text.secondary',
              flex: index === last ? '0 1 auto' : 'none',
            }}
          >
            {index === last ? (
              <Box
                component="span"
                aria-current="page"
                sx={{ color: 'text.primary', fontWeight: 500, overflow: 'hidden', textOverflow: 'ellipsis' }}
              >
                {label}
              </Box>
            ) : (
              <>
                {href ? (
                  <Link
                    href={href}
                    sx={{ color: 'inherit', maxWidth: '32ch', overflow: 'hidden', textOverflow: 'ellipsis' }}
                  >
                    {label}
                  </Link>
                ) : (
                  label
                )}
                <Icon of={ChevronRight} size={14} />
              </>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
