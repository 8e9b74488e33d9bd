import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { AuditErasure, AuditVerification, type Anchor, type VerificationReport } from '../modules/audit-log';
import { apiRoot } from '../platform/config/api-root';
import { readEnvironment } from '../platform/config/environment';
import { StartUpError } from '../platform/config/start-up-error';
import { openParts } from '../server/open-parts';

const USAGE = 'usage: pnpm audit:verify [chain:number:hash …]   or   pnpm audit:erase <user id>';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function anchorOf(text: string): Anchor {
  const [chainId = '', seq = '', hash = '', ...more] = text.split(':');
  if (!UUID.test(chainId) || !/^\d+$/.test(seq) || !/^[0-9a-f]{64}$/.test(hash) || more.length > 0)
    throw new StartUpError(USAGE);
  return { chainId, seq: Number(seq), hash };
}

/** Prints what was found; the ends of the chains are to be kept elsewhere and given to a later run. */
function print({ chains, links, erased, findings, anchors }: VerificationReport): void {
  for (const { kind, chainId, seq, entryId } of findings)
    say(
      `FOUND ${kind} chain ${chainId}${seq === undefined ? '' : ` number ${seq}`}${entryId ? ` entry ${entryId}` : ''}`,
    );
  for (const { chainId, seq, hash } of anchors) say(`${chainId}:${seq}:${hash}`);
  say(`${chains} chains, ${links} links, ${erased} entries without their erased values, ${findings.length} findings.`);
}

/** `verify` ends with 1 when something does not fit. */
async function audit([command, ...words]: string[]): Promise<number> {
  const [person] = words;
  const isErasure = command === 'erase' && person !== undefined && UUID.test(person) && words.length === 1;
  if (command !== 'verify' && !isErasure) throw new StartUpError(USAGE);
  const anchors = command === 'verify' ? words.map(anchorOf) : [];
  const parts = await openParts(readEnvironment(process.env, join(apiRoot(), '..', '..')));
  const app = await NestFactory.createApplicationContext(AppModule.with(parts), { logger: false });
  try {
    if (isErasure) {
      say(`${await app.get(AuditErasure).eraseValuesOf(person)} entries lost their values.`);
      return 0;
    }
    const report = await app.get(AuditVerification).run(anchors);
    print(report);
    return report.findings.length === 0 ? 0 : 1;
  } finally {
    await app.close();
    await parts.close();
  }
}

audit(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`tenantry: ${error instanceof StartUpError ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
