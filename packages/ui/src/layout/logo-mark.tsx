import { styled } from '@mui/material/styles';

const Svg = styled('svg')(({ theme }) => ({
  flex: 'none',
  color: theme.vars.palette.primary.contrastText,
  '& rect': { fill: theme.vars.palette.primary.main },
}));

/** The square mark alone, in the accent of the scheme. Decorative: the name stands beside it or in a label. */
export function LogoMark({ size = 24 }: { size?: number }) {
  return (
    <Svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" />
      <path
        d="M6 7.5h12M12 7.5V17m0-4.2h4.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="16.8" cy="12.8" r="1.6" fill="currentColor" />
    </Svg>
  );
}
