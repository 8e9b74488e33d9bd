import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

export const customerTabs = ['overview', 'licences', 'configure', 'users', 'mail', 'history'] as const;
export type CustomerTab = (typeof customerTabs)[number];

interface Props {
  current: CustomerTab;
  shown: readonly CustomerTab[];
  hrefOf: (tab: CustomerTab) => string;
}

const list = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'flex',
  gap: 3,
  overflowX: 'auto',
  borderBottom: 1,
  borderColor: 'divider',
} as const;
const tabStyle = (chosen: boolean) => ({
  display: 'block',
  py: 1.25,
  px: 0.25,
  whiteSpace: 'nowrap',
  fontWeight: 500,
  color: chosen ? 'primary.main' : 'text.secondary',
  borderBottom: 2,
  borderColor: chosen ? 'primary.main' : 'transparent',
  '&:hover': { color: 'text.primary' },
  '&:focus-visible': { outlineOffset: -2 },
});

/** The parts of a customer's page as links, so that each has an address. */
export function CustomerTabs({ current, shown, hrefOf }: Props) {
  const { t } = useTranslation('customer');
  return (
    <Box component="nav" aria-label={t('tabs.label')} sx={{ mb: 2.5 }}>
      <Box component="ul" sx={list}>
        {shown.map((tab) => (
          <li key={tab}>
            <Link
              href={hrefOf(tab)}
              underline="none"
              aria-current={tab === current ? 'page' : undefined}
              sx={tabStyle(tab === current)}
            >
              {t(`tabs.${tab}`)}
            </Link>
          </li>
        ))}
      </Box>
    </Box>
  );
}
