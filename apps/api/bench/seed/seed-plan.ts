/** What a seed holds: the numbers that make it comparable from run to run. */
export interface SeededPartner {
  id: string;
  parentId: string;
  name: string;
}

export interface Seed {
  customers: number;
  /** Two partners on whom much hangs, as in real channels, and one of the many small ones. */
  distributor: SeededPartner;
  reseller: SeededPartner;
  small: SeededPartner;
  partners: readonly SeededPartner[];
}

/** Password of everybody in a seed; the server listens on loopback for the time of the run. */
export const BENCH_PASSWORD = 'a password of the benchmark';

export const ADMINISTRATOR = 'administrator@bench.example';
