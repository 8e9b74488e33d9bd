import { useMatches, type UIMatch } from 'react-router';
import type { RouteHandle } from './route-handle';

const none: Pick<UIMatch<unknown, RouteHandle>, 'id' | 'params' | 'handle'> = {
  id: '',
  params: {},
  handle: { permission: undefined, crumbs: [] },
};

/** What the route of the open page says about it; pages outside of the shell say nothing. */
export const usePageHandle = () =>
  useMatches().findLast((match): match is UIMatch<unknown, RouteHandle> => match.handle !== undefined) ?? none;
