import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes over the wire. */
export interface Size {
  gzip: number;
  brotli: number;
}

/** What files weigh when each is compressed on its own, as they are sent. */
export function compressedSize(dist: string, files: Iterable<string>): Size {
  const total = { gzip: 0, brotli: 0 };
  for (const file of files) {
    const content = readFileSync(join(dist, file));
    total.gzip += gzipSync(content, { level: constants.Z_BEST_COMPRESSION }).length;
    total.brotli += brotliCompressSync(content).length;
  }
  return total;
}
