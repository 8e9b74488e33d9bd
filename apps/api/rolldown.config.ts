import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  Record<string, string>
>;
// Native addons, what finds files beside itself, and Nest's optional peers stay outside; workspace packages come in.
const outside = [
  ...Object.keys(optionalDependencies ?? {}),
  '@node-rs/argon2',
  'swagger-ui-dist',
  'pg-native',
  'graphile-worker',
];
const optionalPeers = [
  /^@nestjs\/(microservices|websockets|platform-express|platform-socket\.io)/,
  'class-validator',
  'class-transformer',
  /^@fastify\/(view|multipart)/,
  'cache-manager',
];
const typeormDrivers = [
  /^(mysql2?|oracledb|mssql|better-sqlite3|sqlite3|sql\.js|mongodb|redis|ioredis|hdb-pool|@sap\/.*|@google-cloud\/spanner|react-native-sqlite-storage|expo-sqlite|typeorm-aurora-data-api-driver|pg-query-stream|ts-node)/,
];

export default defineConfig({
  input: {
    main: 'src/main.ts',
    migrate: 'src/commands/migrate.ts',
    'bounce-key': 'src/commands/bounce-key.ts',
    roles: 'src/commands/roles.ts',
    seed: 'src/commands/seed.ts',
    bootstrap: 'src/commands/bootstrap.ts',
    audit: 'src/commands/audit.ts',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: (id) =>
    outside.some((name) => id === name || id.startsWith(`${name}/`)) ||
    [...optionalPeers, ...typeormDrivers].some((peer) => (typeof peer === 'string' ? peer === id : peer.test(id))) ||
    // Everything else that is installed is bundled, apart from what is not (an optional import that fails at run time).
    (!(id in (dependencies ?? {})) && id.startsWith('@nestjs/microservices')),
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // While watching, the server must find its files at every moment.
    cleanDir: !process.argv.includes('-w'),
    keepNames: true,
  },
});
