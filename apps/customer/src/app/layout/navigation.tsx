import { useSession } from '@tenantry/app-frame';
import Link from '@mui/material/Link';
import type { SxProps, Theme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { entries } from './navigation-entries';

const look = (current: boolean) => ({
  color: current ? 'primary.main' : 'text.secondary',
  fontWeight: 500,
  '&:hover': { color: current ? 'primary.main' : 'text.primary' },
});

/** The pages this person may open, as links. `sx` says how they lie: beside each other or one below the other. */
export function NavigationLinks({ sx }: { sx: (current: boolean) => SxProps<Theme> }) {
  const { t } = useTranslation('navigation');
  const { permissions, acting } = useSession();
  const { pathname } = useLocation();
  return entries
    .filter(({ personal, forActing }) => (acting ? !personal : !forActing))
    .filter(({ permission }) => permission === undefined || permissions.includes(permission))
    .map(({ key, href }) => {
      const current = pathname === href;
      return (
        <Link
          key={key}
          href={href}
          underline="none"
          aria-current={current ? 'page' : undefined}
          sx={[look(current), ...[sx(current)].flat()]}
        >
          {t(`entry.${key}`)}
        </Link>
      );
    });
}
