import { Can } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PermissionKey } from '@tenantry/contracts';
import { CardSection } from '@tenantry/ui';

interface Props {
  permission: PermissionKey;
  title: string;
  text: string;
  open: string;
  href: string;
}

/** The way to a page about the company, for who may open it. */
export function WayCard({ permission, title, text, open, href }: Props) {
  return (
    <Can permission={permission}>
      <CardSection title={title}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, color: 'text.secondary' }}>
          <Box sx={{ flex: 1, minWidth: 200 }}>{text}</Box>
          <Button variant="outlined" href={href}>
            {open}
          </Button>
        </Box>
      </CardSection>
    </Can>
  );
}
