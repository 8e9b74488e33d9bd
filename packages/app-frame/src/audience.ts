import type { Client } from '@tenantry/api-client';
import {
  ownPasswordRoutesOf,
  ownSessionRoutesOf,
  profileRoutesOf,
  securityEventRoutesOf,
  sessionRoutesOf,
} from '@tenantry/contracts';
import { createContext, useContext } from 'react';

/** One of the two apps, seen from the frame: whose door it is and how it calls the API. */
export interface AudienceOfApp {
  audience: 'admin' | 'customer';
  client: Client;
}

export const AudienceContext = createContext<AudienceOfApp | undefined>(undefined);

const doors = {
  admin: {
    session: sessionRoutesOf('admin'),
    profile: profileRoutesOf('admin'),
    ownSessions: ownSessionRoutesOf('admin'),
    ownPassword: ownPasswordRoutesOf('admin'),
    securityEvents: securityEventRoutesOf('admin'),
  },
  customer: {
    session: sessionRoutesOf('customer'),
    profile: profileRoutesOf('customer'),
    ownSessions: ownSessionRoutesOf('customer'),
    ownPassword: ownPasswordRoutesOf('customer'),
    securityEvents: securityEventRoutesOf('customer'),
  },
};

/** The app's client and the routes that exist once per audience. Throws outside of `Providers`. */
export function useAudience() {
  const app = useContext(AudienceContext);
  if (!app) throw new Error('useAudience needs Providers above it');
  return { ...app, routes: doors[app.audience] };
}
