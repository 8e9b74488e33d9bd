import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { HalfSessions } from './access/half-sessions';
import { Sessions } from './access/sessions';
import { Clock } from './clock/clock';
import { ENVIRONMENT, type Environment } from './config/environment';
import { PasswordHasher } from './crypto/password-hasher';
import { ForgetAnswersJob } from './database/forget-answers.job';
import { UnitOfWork } from './database/unit-of-work';
import { ProblemFilter } from './http/problem.filter';
import { CodeTries } from './http/code-tries';
import { ForgetLimitsJob } from './http/forget-limits.job';
import { GuessLimits } from './http/guess-limits';
import { RATE_FACTOR, RateLimits } from './http/rate-limits';
import { RefusedGuesses } from './http/refused-guesses';
import { RouteGuard } from './http/route.guard';
import { RouteInterceptor } from './http/route.interceptor';
import { JobRunner, WORKER_URL } from './jobs/job-runner';
import { MailModule } from './mail/mail.module';

/** What the process was started with: the modules get it by injection and read no environment themselves. */
export interface PlatformParts {
  environment: Environment;
  dataSource: DataSource;
  clock: Clock;
  workerUrl: string;
  rateFactor: number;
}

/** Everything that knows no module of the product: database, access, jobs, mail, and the request's way. */
@Global()
@Module({})
export class PlatformModule {
  static with({ environment, dataSource, clock, workerUrl, rateFactor }: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      imports: [MailModule],
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: DataSource, useValue: dataSource },
        { provide: Clock, useValue: clock },
        { provide: WORKER_URL, useValue: workerUrl },
        { provide: RATE_FACTOR, useValue: rateFactor },
        UnitOfWork,
        HalfSessions,
        Sessions,
        PasswordHasher,
        RateLimits,
        RefusedGuesses,
        GuessLimits,
        CodeTries,
        JobRunner,
        ForgetAnswersJob,
        ForgetLimitsJob,
        { provide: APP_GUARD, useClass: RouteGuard },
        { provide: APP_INTERCEPTOR, useClass: RouteInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [
        ENVIRONMENT,
        DataSource,
        Clock,
        UnitOfWork,
        HalfSessions,
        Sessions,
        PasswordHasher,
        RateLimits,
        GuessLimits,
        CodeTries,
        JobRunner,
      ],
    };
  }
}
