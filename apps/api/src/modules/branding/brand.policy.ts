import { contrastOnWhite, LEAST_CONTRAST, readableShade } from '@tenantry/contracts';
import { refuseField } from '../../platform/http/problem';

/** Refuses a colour on which the white text of a button cannot be read, and says which shade of it would do. */
export function refuseUnreadable(accent: string): void {
  const ratio = contrastOnWhite(accent);
  if (ratio >= LEAST_CONTRAST) return;
  // Cut, not rounded: a colour just below is never told to have what it lacks.
  const told = Math.floor(ratio * 100) / 100;
  throw refuseField('contrastTooLow', 'accent', { ratio: told, suggestion: readableShade(accent) });
}
