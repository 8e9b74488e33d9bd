/** The one platform tenant, made by the first migration. */
export const ROOT_TENANT_ID = '00000000-0000-7000-8000-000000000001';
