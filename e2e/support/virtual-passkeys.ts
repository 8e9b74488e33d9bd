import type { Page } from '@playwright/test';

/**
 * A device with a sensor, as Chromium plays one: it keeps passkeys, and confirms at once that its owner is there. With
 * `offered`, it does so for the offer at the address field, too, where a person would pick one.
 */
export async function virtualPasskeys(page: Page, { offered }: { offered: boolean }): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  if (!offered)
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
    });
}
