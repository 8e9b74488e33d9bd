// Loaded into a server that is measured: SIGUSR2 begins the time that counts, at the end the delays are written down.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
process.on('SIGUSR2', () => {
  delay.reset();
  delay.enable();
});
process.on('exit', () => {
  const report = { p99: delay.percentile(99) / 1e6, longest: delay.max / 1e6 };
  writeFileSync(process.env.EVENT_LOOP_REPORT, JSON.stringify(report));
});
