/** The id of the `number`th record in fixtures: a valid UUID that a person can tell from the others. */
export const fixtureId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
