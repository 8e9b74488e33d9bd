import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** A server in a process of its own, so that it shares no event loop with what drives it. */
export interface ChildServer {
  url: string;
  pid: number;
  /** From the spawn to the first answer of `readyPath`, in milliseconds. */
  readyAfter: number;
  /** Asks it to end; its exit code, or null when a signal ended it. */
  stop(): Promise<number | null>;
}

const READY_WITHIN = 60_000;
const ENVIRONMENT = { PATH: process.env['PATH'] ?? '', LANG: 'C', TZ: 'UTC' };

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { headers: { connection: 'close' } })).ok;
  } catch {
    return false;
  }
};

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve(child.exitCode);

/** Starts `node …args` and waits for `readyPath` on `port`. Its output is dropped, as by a log collector; errors are not. */
export async function startChildServer(
  args: string[],
  environment: Record<string, string>,
  { port, readyPath }: { port: number; readyPath: string },
): Promise<ChildServer> {
  const url = `http://127.0.0.1:${port}`;
  const begin = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...ENVIRONMENT, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await answers(url + readyPath))) {
    if (child.exitCode !== null || performance.now() - begin > READY_WITHIN) {
      child.kill('SIGKILL');
      throw new Error(`${args.join(' ')} did not become ready.`);
    }
    await wait(5);
  }
  const readyAfter = performance.now() - begin;
  return {
    url,
    pid: child.pid ?? 0,
    readyAfter,
    stop: () => {
      child.kill('SIGTERM');
      return ended(child);
    },
  };
}
