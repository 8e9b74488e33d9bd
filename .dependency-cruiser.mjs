/** Who may import whom: the table of the architecture, as rules. Each has a known-bad sample in apps/api/test/boundaries. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    never(
      'no-cycles',
      'Two files that need each other are one subject, or miss a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never(
      'contracts-stand-alone',
      'Contracts depend on zod only.',
      { path: '^packages/contracts/src/', pathNot: '\\.test\\.ts$' },
      { pathNot: ['^packages/contracts/src/', 'zod'] },
    ),
    never(
      'api-client-knows-contracts',
      'The client knows contracts, and no component.',
      { path: '^packages/api-client/' },
      { path: '^(apps/|packages/ui/)' },
    ),
    never('ui-knows-no-app', 'Shared pieces know no app.', { path: '^packages/ui/' }, { path: '^apps/' }),
    never(
      'ui-takes-shared-contracts',
      'Shared pieces serve both audiences.',
      { path: '^packages/ui/' },
      { path: '^packages/contracts/src/(admin|customer)\\.ts$' },
    ),
    never(
      'frame-knows-no-app',
      'The frame serves both apps and both audiences.',
      { path: '^packages/app-frame/' },
      { path: '^(apps/|packages/contracts/src/(admin|customer)\\.ts$)' },
    ),
    never(
      'ui-knows-no-frame',
      'Shared pieces know neither sessions nor addresses.',
      { path: '^packages/(ui|api-client|contracts)/' },
      { path: '^packages/app-frame/' },
    ),
    never(
      'platform-knows-no-module',
      'The platform serves every module and knows none.',
      { path: '^apps/api/src/platform/', pathNot: '\\.test\\.ts$' },
      { path: '^apps/api/src/(modules|app\\.module|seeds|server|commands)' },
    ),
    never(
      'modules-know-no-server',
      'Modules are assembled, they do not assemble.',
      { path: '^apps/api/src/modules/', pathNot: '\\.test\\.ts$' },
      { path: '^apps/api/src/(app\\.module|seeds|server|commands|main)' },
    ),
    never(
      'modules-meet-at-their-face',
      'A module is imported through its index.ts.',
      { path: '^apps/api/src/modules/([^/]+)/', pathNot: '\\.test\\.ts$' },
      {
        path: '^apps/api/src/modules/',
        pathNot: ['^apps/api/src/modules/$1/', '^apps/api/src/modules/[^/]+/index\\.ts$'],
      },
    ),
    never(
      'pure-files-know-no-database',
      'Lifecycles and policies are tables of cases.',
      { path: '\\.(lifecycle|policy)\\.ts$' },
      { path: '(typeorm|/pg/|@nestjs|platform/database)' },
    ),
    never(
      'database-stays-in-the-platform',
      'Only the platform holds a connection.',
      { path: '^apps/api/src/modules/', pathNot: '(\\.entity|\\.test)\\.ts$' },
      { path: '(node_modules/typeorm/|node_modules/pg/)', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'apps-know-no-app',
      'The two apps share through packages.',
      { path: '^apps/(admin|customer)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    never(
      'admin-takes-admin-contracts',
      'Each app sees its own audience.',
      { path: '^apps/admin/' },
      { path: '^packages/contracts/src/customer\\.ts$' },
    ),
    never(
      'customer-takes-customer-contracts',
      'Each app sees its own audience.',
      { path: '^apps/customer/' },
      { path: '^packages/contracts/src/admin\\.ts$' },
    ),
    never(
      'features-do-not-meet',
      'Features meet in pages only.',
      { path: '^apps/(admin|customer)/src/features/([^/]+)/' },
      { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    ),
    never(
      'features-below-pages',
      'shared <- features <- pages <- app',
      { path: '^apps/(admin|customer)/src/features/' },
      { path: '^apps/$1/src/(pages|app)/' },
    ),
    never(
      'pages-below-app',
      'shared <- features <- pages <- app',
      { path: '^apps/(admin|customer)/src/pages/' },
      { path: '^apps/$1/src/app/' },
    ),
    never(
      'shared-at-the-bottom',
      'shared <- features <- pages <- app',
      { path: '^apps/(admin|customer)/src/shared/' },
      { path: '^apps/$1/src/(features|pages|app)/' },
    ),
    never(
      'e2e-looks-from-outside',
      'Journeys see what a browser sees.',
      { path: '^e2e/' },
      { path: '^(apps|packages/(ui|app-frame))/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/\\.pnpm/(?!typeorm|pg@|zod@))' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
