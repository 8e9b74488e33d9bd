const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** What people call the device that a browser says it runs on; undefined for one that does not tell. */
export const deviceName = (userAgent: string): string | undefined =>
  systems.find(([sign]) => sign.test(userAgent))?.[1];
