import { RequireSession } from '../../shared/session/require-session';
import { Shell } from './shell';

/** Everything behind the sign-in page. */
export function SignedInLayout() {
  return (
    <RequireSession>
      <Shell />
    </RequireSession>
  );
}
