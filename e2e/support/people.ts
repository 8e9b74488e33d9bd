/** Sign-ins of the demo data that the journeys use; the password exists in demo mode only. */
export const password = 'demo-tenantry-2026';

export const tierOneAdmin = 'giulia.bortolin@nordest-cloud.example';
export const tierTwoAdmin = 'marco.deluca@lagunet.example';
export const platformAdmin = 'platform@tenantry.example';
export const customerOwner = 'lucia.ferraro@valbrentana.example';
export const customerAdministrator = 'paolo.zanin@valbrentana.example';
