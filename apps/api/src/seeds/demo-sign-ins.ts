/** Password of every demo sign-in; exists in demo mode only. */
export const DEMO_PASSWORD = 'demo-tenantry-2026';

/** The people that `npm start` prints: one for each way of seeing the product. */
export const demoSignIns = [
  { app: 'admin', email: 'platform@tenantry.example', who: 'platform administrator' },
  {
    app: 'admin',
    email: 'giulia.bortolin@nordest-cloud.example',
    who: 'administrator of Nordest Cloud, tier-1 partner',
  },
  { app: 'admin', email: 'marco.deluca@lagunet.example', who: 'administrator of Lagunet Servizi, tier-2 partner' },
  { app: 'customer', email: 'lucia.ferraro@valbrentana.example', who: 'owner of Officine Valbrentana' },
  {
    app: 'customer',
    email: 'paolo.zanin@valbrentana.example',
    who: 'administrator of Officine Valbrentana, no billing rights',
  },
  { app: 'customer', email: 'elena.pavan@colle-fiorviola.example', who: 'owner of Agriturismo Colle Fiorviola' },
  {
    app: 'customer',
    email: 'renzo.casarotto@colle-fiorviola.example',
    who: 'administrator of Agriturismo Colle Fiorviola, no billing rights',
  },
] as const;
