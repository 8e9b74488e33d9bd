/** Names of products, the same in every language; null where the browser does not tell. */
export interface DeviceName {
  browser: string | null;
  system: string | null;
}

type Names = readonly (readonly [mark: RegExp, name: string])[];

// In this order: browsers name the ones they descend from as well.
const BROWSERS: Names = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.* Safari\//, 'Safari'],
];
const SYSTEMS: Names = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const nameIn = (names: Names, userAgent: string): string | null =>
  names.find(([mark]) => mark.test(userAgent))?.[1] ?? null;

/**
 * Browser and system in words, as far as people tell them apart by. Browsers have long stopped to tell more that is true,
 * so a short table does what a list of all devices would.
 */
export const deviceName = (userAgent: string | null): DeviceName => ({
  browser: nameIn(BROWSERS, userAgent ?? ''),
  system: nameIn(SYSTEMS, userAgent ?? ''),
});
