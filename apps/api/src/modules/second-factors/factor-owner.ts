import type { PersonActor } from '../../platform/access/actor';
import type { HalfActor } from '../../platform/access/half-sessions';

/** Whoever sets up factors of their own: somebody signed in, or at the first sign-in on the way there. */
export type FactorOwner = PersonActor | HalfActor;
