import { RequireSession } from '@tenantry/app-frame';
import { Shell } from './shell';

/** Everything behind the sign-in page. */
export function Component() {
  return (
    <RequireSession>
      <Shell />
    </RequireSession>
  );
}
