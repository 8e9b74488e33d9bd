import { fixtureId } from '@tenantry/contracts/fixtures';

let last = 5000;

/** The number of something that was made while the page was open. */
export const newNumber = (): number => (last += 1);

/** An id for it. */
export const newId = (): string => fixtureId(newNumber());
