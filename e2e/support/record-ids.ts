import type { Page } from '@playwright/test';

/** Puts ids of real records of the demo data into an address. */
export async function withIds(page: Page, path: string): Promise<string> {
  const first = async (list: string) =>
    (
      (await (await page.request.get(`/api/v1/admin/${list}`, { headers: { 'X-Tenantry-App': 'admin' } })).json()) as {
        items: { id: string }[];
      }
    ).items[0]?.id ?? '';
  if (path.includes(':customer'))
    return path.replace(':customer', await first('customers?search=officine-valbrentana'));
  return path.includes(':plan') ? path.replace(':plan', await first('plans')) : path;
}
