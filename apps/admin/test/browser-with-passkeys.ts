import { onTestFinished, vi } from 'vitest';

const bytes = new Uint8Array([1, 2, 3]).buffer;
const response = {
  clientDataJSON: bytes,
  authenticatorData: bytes,
  attestationObject: bytes,
  signature: bytes,
  userHandle: null,
  getTransports: () => ['internal'],
};
const credential = { id: 'AQID', rawId: bytes, type: 'public-key', response, getClientExtensionResults: () => ({}) };

/** A browser that knows passkeys, which jsdom does not; it makes and gives one unless the person declines. */
export function browserWithPasskeys(): { declines: boolean } {
  const browser = { declines: false };
  const answer = () =>
    browser.declines ? Promise.reject(new DOMException('declined', 'NotAllowedError')) : Promise.resolve(credential);
  vi.stubGlobal('PublicKeyCredential', () => undefined);
  const before = Object.getOwnPropertyDescriptor(navigator, 'credentials');
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get: answer, create: answer } });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    if (before) Object.defineProperty(navigator, 'credentials', before);
    else Reflect.deleteProperty(navigator, 'credentials');
  });
  return browser;
}
