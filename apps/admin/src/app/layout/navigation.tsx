import { useSession } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { usePageHandle } from '../use-page-handle';
import { currentEntry, navigationFor, type NavigationGroup } from './navigation-entries';
import { NavigationLink } from './navigation-link';

interface GroupProps {
  group: NavigationGroup;
  current: string | undefined;
  rail: boolean;
}

const list = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: '2px' } as const;

function Group({ group, current, rail }: GroupProps) {
  const { t } = useTranslation('navigation');
  const id = useId();
  const name = group.key && t(`group.${group.key}`);
  return (
    <Box sx={{ '& + &': { mt: rail ? 1 : 2, pt: rail ? 1 : 0, borderTop: rail ? 1 : 0, borderColor: 'divider' } }}>
      {name && !rail && (
        <Typography variant="caption" component="h2" id={id} sx={{ px: 1.25, pb: 0.5, color: 'text.tertiary' }}>
          {name}
        </Typography>
      )}
      <Box
        component="ul"
        aria-labelledby={name && !rail ? id : undefined}
        aria-label={name && rail ? name : undefined}
        sx={list}
      >
        {group.entries.map(({ key, href, icon }) => (
          <li key={href}>
            <NavigationLink
              href={href}
              icon={icon}
              label={t(`entry.${key}`)}
              hint={name ? `${name}: ${t(`entry.${key}`)}` : t(`entry.${key}`)}
              rail={rail}
              current={href === current}
            />
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** The pages this person may open, in their groups. */
export function Navigation({ rail = false }: { rail?: boolean }) {
  const { pathname } = useLocation();
  const shown = navigationFor(useSession().permissions);
  const crumbs = usePageHandle().handle.crumbs.flatMap((crumb) => ('href' in crumb && crumb.href ? [crumb.href] : []));
  const current = currentEntry(shown, pathname, crumbs);
  return (
    <Box sx={{ flex: 1, overflowY: 'auto', p: '2px', m: '-2px' }}>
      {shown.map((group) => (
        <Group key={group.key ?? ''} {...{ group, current, rail }} />
      ))}
    </Box>
  );
}
