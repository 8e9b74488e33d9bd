import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { LanguageToggle, Logo, SkipLink } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTitle } from '../../page/use-title';
import { AccessArt } from './access-art';

interface Props {
  title: string;
  text?: ReactNode;
  notice?: ReactNode;
  children?: ReactNode;
}

/** The frame of the pages before signing in: the form on one side, what the product is about on the other. */
export function AccessFrame({ title, text, notice, children }: Props) {
  useTitle(title);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1.05fr)' },
        minHeight: '100dvh',
        '--control-height': '44px',
        bgcolor: 'background.paper',
      }}
    >
      <SkipLink />
      <Box sx={{ display: 'flex', flexDirection: 'column', px: { xs: 2.5, md: 5 }, py: { xs: 2, md: 3 } }}>
        <Box component="header" sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
          <Logo />
          <LanguageToggle />
        </Box>
        <Box
          component="main"
          id="main"
          tabIndex={-1}
          sx={{ width: '100%', maxWidth: 384, m: 'auto', py: 3, '&:focus, & h1:focus': { outline: 'none' } }}
        >
          <Typography variant="h1" tabIndex={-1} sx={{ fontSize: 28, lineHeight: '36px' }}>
            {title}
          </Typography>
          {text && (
            <Typography component="div" sx={{ mt: 0.5, color: 'text.secondary' }}>
              {text}
            </Typography>
          )}
          {notice && <Box sx={{ mt: 2.5 }}>{notice}</Box>}
          <Box sx={{ mt: 3 }}>{children}</Box>
        </Box>
      </Box>
      <AccessArt />
    </Box>
  );
}
