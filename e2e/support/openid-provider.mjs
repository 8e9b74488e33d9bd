import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { baseUrl, PROVIDER_PORT, providerClient, providerUrl } from './run-folder.mjs';

// A real OpenID provider on loopback, with the sign-in pages that it brings along: whoever is typed is there, with any password.
const provider = new Provider(providerUrl, {
  clients: [
    {
      client_id: providerClient.id,
      client_secret: providerClient.secret,
      redirect_uris: [`${baseUrl}/admin/sign-in/company`],
    },
  ],
  cookies: { keys: ['of the provider, in journeys'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, email: sub, email_verified: true }) }),
});

const server = createServer(provider.callback());
server.listen(PROVIDER_PORT, '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close(() => process.exit(0)));
