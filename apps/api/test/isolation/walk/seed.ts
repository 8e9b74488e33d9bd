import type { World } from './world';

/** Makes a fault, and returns what takes it away again. */
export type Seed = (world: World) => Promise<() => Promise<unknown> | void>;
