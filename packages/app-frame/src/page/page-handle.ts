import type { PermissionKey } from '@tenantry/contracts';
import { useMatches, type UIMatch } from 'react-router';

/** What a route says about its page, at least: the right it needs, undefined for everybody signed in. */
export interface PageHandle {
  permission: PermissionKey | undefined;
  /** About the person who is signed in, not about the account: closed to staff who act for a customer. */
  personal?: true;
}

type Match<H> = Pick<UIMatch<unknown, H>, 'id' | 'params' | 'handle'>;

/** The innermost route that says something about its page, or `none` outside of the shell. */
export function usePageHandle<H extends PageHandle>(none: H): Match<H> {
  const found = useMatches().findLast((match): match is UIMatch<unknown, H> => match.handle !== undefined);
  return found ?? { id: '', params: {}, handle: none };
}
