import { RequireSession } from '@tenantry/app-frame';
import { Shell } from './shell';

/** Everything behind the sign-in page. */
export function SignedInLayout() {
  return (
    <RequireSession>
      <Shell />
    </RequireSession>
  );
}
