import { Injectable } from '@nestjs/common';

/** The one source of time (TM-03). Instants that decide an expiry come from the database; see `shift`. */
@Injectable()
export class Clock {
  /** Milliseconds by which this clock is ahead of the machine's. Always 0 outside tests and the demo seed. */
  get shift(): number {
    return 0;
  }

  now(): Date {
    return new Date(Date.now() + this.shift);
  }
}

/** A clock that can be moved, for tests and for demo data with a past. The database follows through `app.now`. */
export class MovableClock extends Clock {
  private ahead = 0;

  override get shift(): number {
    return this.ahead;
  }

  moveTo(instant: Date): void {
    this.ahead = instant.getTime() - Date.now();
  }

  moveBy(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  reset(): void {
    this.ahead = 0;
  }
}
