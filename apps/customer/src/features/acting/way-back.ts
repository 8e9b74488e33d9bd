import { outside } from '@tenantry/app-frame';

/** Where staff came from: the customer's page in the management portal, or its home where the customer is not known. */
export const wayBack = (customerId?: string): string =>
  customerId ? `${outside.app.admin}customers/${encodeURIComponent(customerId)}` : outside.app.admin;
