import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions';
import { AdminEnrolmentController } from './admin-enrolment.controller';
import { AdminOwnFactorsController } from './admin-own-factors.controller';
import { AdminPasskeySignInController } from './admin-passkey-sign-in.controller';
import { AdminSecondStepController } from './admin-second-step.controller';
import { Challenges } from './challenges';
import { CodeGuesses } from './code-guesses';
import { CustomerEnrolmentController } from './customer-enrolment.controller';
import { CustomerOwnFactorsController } from './customer-own-factors.controller';
import { CustomerPasskeySignInController } from './customer-passkey-sign-in.controller';
import { CustomerSecondStepController } from './customer-second-step.controller';
import { EnrolmentService } from './enrolment.service';
import { FactorChanges } from './factor-changes';
import { FactorSetup } from './factor-setup.service';
import { OwnFactorsQueries } from './own-factors.queries';
import { OwnFactorsService } from './own-factors.service';
import { PasskeyAnswers } from './passkey-answers';
import { PasskeySignInService } from './passkey-sign-in.service';
import { Passkeys } from './passkeys';
import { SecondStepService } from './second-step.service';
import { SessionCompletion } from './session-completion';
import { TotpFactor } from './totp-factor';

@Module({
  imports: [SessionsModule],
  controllers: [
    AdminSecondStepController,
    AdminEnrolmentController,
    AdminPasskeySignInController,
    AdminOwnFactorsController,
    CustomerSecondStepController,
    CustomerEnrolmentController,
    CustomerPasskeySignInController,
    CustomerOwnFactorsController,
  ],
  providers: [
    Challenges,
    CodeGuesses,
    EnrolmentService,
    FactorChanges,
    FactorSetup,
    OwnFactorsQueries,
    OwnFactorsService,
    PasskeyAnswers,
    PasskeySignInService,
    Passkeys,
    SecondStepService,
    SessionCompletion,
    TotpFactor,
  ],
  exports: [Passkeys, TotpFactor],
})
export class SecondFactorsModule {}
