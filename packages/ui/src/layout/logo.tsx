import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { LogoMark } from './logo-mark';

export interface LogoProps {
  /** The word beside the mark; false for the mark alone. */
  word?: string | false;
  size?: 24 | 30;
  href?: string;
}

/** The mark and the name; with `href` a link home. */
export function Logo({ word = 'Tenantry', size = 24, href }: LogoProps) {
  const { t } = useTranslation('ui');
  const look = {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 1.25,
    color: 'text.primary',
    fontSize: size === 24 ? 16 : 17,
    fontWeight: 600,
    letterSpacing: '-0.02em',
    whiteSpace: 'nowrap',
  } as const;
  if (href) {
    return (
      <Link href={href} underline="none" aria-label={t('layout.home')} sx={look}>
        <LogoMark size={size} />
        {word}
      </Link>
    );
  }
  return (
    <Box sx={look}>
      <LogoMark size={size} />
      {word}
    </Box>
  );
}
