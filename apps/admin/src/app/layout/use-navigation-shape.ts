import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';

/** How the navigation is shown: beside the page, as a rail of icons, or as a drawer over it. */
export function useNavigationShape(): 'full' | 'rail' | 'drawer' {
  const { breakpoints } = useTheme();
  const phone = useMediaQuery(breakpoints.down('md'), { noSsr: true });
  const narrow = useMediaQuery(breakpoints.down('lg'), { noSsr: true });
  return phone ? 'drawer' : narrow ? 'rail' : 'full';
}
