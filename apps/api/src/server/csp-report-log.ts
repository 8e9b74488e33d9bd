import type { Clock } from '../platform/clock/clock';
import type { CspViolation } from './csp-report';

const WINDOW = 10 * 60_000;
const MOST = 50;

type Write = (facts: Record<string, unknown>, message: string) => void;

/**
 * One line of the security log for each violation, however often it is reported: a page that breaks its policy does so for
 * everybody who opens it. How often it was is told once the ten minutes are over and the next report comes.
 */
export class CspReportLog {
  private readonly times = new Map<string, number>();
  private since = 0;
  private untold = 0;

  constructor(
    private readonly clock: Clock,
    private readonly write: Write,
  ) {}

  note(violation: CspViolation): void {
    const now = this.clock.now().getTime();
    if (now - this.since >= WINDOW) this.sumUp(now);
    const key = JSON.stringify(violation);
    const times = this.times.get(key) ?? 0;
    // Whoever makes reports up must not fill the log.
    if (times === 0 && this.times.size >= MOST) {
      this.untold += 1;
      return;
    }
    this.times.set(key, times + 1);
    if (times === 0) this.write({ security: 'cspViolation', ...violation }, 'a page broke its policy');
  }

  private sumUp(now: number): void {
    for (const [key, times] of this.times) {
      const violation = JSON.parse(key) as CspViolation;
      if (times > 1) this.write({ security: 'cspViolation', ...violation, times }, 'reported again');
    }
    if (this.untold > 0) this.write({ security: 'cspViolation', untold: this.untold }, 'more than were written down');
    this.times.clear();
    this.untold = 0;
    this.since = now;
  }
}
