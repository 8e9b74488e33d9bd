const known: readonly string[] = Intl.supportedValuesOf('timeZone');

/** All time zones that the browser knows, with the one in use even if it is not among them. */
export const timeZones = (current: string): readonly string[] =>
  current === '' || known.includes(current) ? known : [current, ...known];
