import { linkSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartUpError } from '../../config/start-up-error';

/** Another server runs on the same data directory (OP-01). */
export class DataDirectoryInUse extends StartUpError {
  override readonly name = 'DataDirectoryInUse';
}

interface Owner {
  pid: number;
  /** When the process began, where the system tells: a process id is given again to others after a while. */
  began: string | null;
}

const beginningOf = (pid: number): string | null => {
  try {
    // Field 22 of stat; the name before it may hold blanks and ends with the last parenthesis.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

function isAlive({ pid, began }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return began === null || beginningOf(pid) === began;
}

function ownerIn(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/**
 * Takes the data directory for this process and returns how to give it back. A lock that a killed process left behind is
 * taken over; a live owner means `DataDirectoryInUse`, at once. `link` is atomic: of two at the same time one gets it.
 */
export function lockDataDirectory(dataDir: string): () => void {
  const file = join(dataDir, 'tenantry.lock');
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) } satisfies Owner));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        linkSync(mine, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = ownerIn(file);
      if (owner && isAlive(owner))
        throw new DataDirectoryInUse(
          `Tenantry is already running on ${dataDir} (process ${owner.pid}). Stop it first, or set TENANTRY_DATA_DIR to another folder.`,
        );
      rmSync(file, { force: true });
    }
    throw new DataDirectoryInUse(`Tenantry is being started on ${dataDir} by another process.`);
  } finally {
    unlinkSync(mine);
  }
}
