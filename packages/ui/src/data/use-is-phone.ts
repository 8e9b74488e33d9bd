import useMediaQuery from '@mui/material/useMediaQuery';

/** Below 768 px: tables become lists, actions move into the sticky foot. */
export function useIsPhone(): boolean {
  return useMediaQuery('(max-width: 767.95px)', { noSsr: true });
}
