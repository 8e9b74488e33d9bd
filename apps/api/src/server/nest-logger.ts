import { ConsoleLogger, type LoggerService } from '@nestjs/common';
import type { Environment } from '../platform/config/environment';

/** Nest's own messages: only what needs attention; JSON lines in production. */
export const nestLogger = ({ mode, logLevel }: Environment): LoggerService | false =>
  logLevel === 'silent'
    ? false
    : new ConsoleLogger({
        json: mode === 'production',
        logLevels: logLevel === 'debug' ? ['fatal', 'error', 'warn', 'log', 'debug'] : ['fatal', 'error', 'warn'],
      });
