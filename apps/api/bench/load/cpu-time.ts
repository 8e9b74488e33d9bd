import { readdirSync, readFileSync } from 'node:fs';

// Ticks of /proc are hundredths of a second on every Linux that Node runs on.
const TICK = 10;

/** Parent and used ticks of a process; the name before them may hold blanks and ends with the last parenthesis. */
function statusOf(pid: string): { parent: number; ticks: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}

/** The parent of a process; 0 without /proc. */
export const parentOf = (pid: number): number => statusOf(String(pid))?.parent ?? 0;

/** Processor time in ms of a process and its children so far (a PostgreSQL works in its children); null without /proc. */
export function cpuTimeOf(pid: number): number | null {
  const own = statusOf(String(pid));
  if (!own) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statusOf(name))
    .filter((status) => status?.parent === pid);
  return children.reduce((sum, child) => sum + (child?.ticks ?? 0), own.ticks) * TICK;
}
