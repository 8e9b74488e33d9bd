import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions';
import { AdminEnrolmentController } from './admin-enrolment.controller';
import { AdminOwnFactorsController } from './admin-own-factors.controller';
import { AdminPasskeyAuthenticationController } from './admin-passkey-authentication.controller';
import { AdminPasskeySignInController } from './admin-passkey-sign-in.controller';
import { AdminSecondStepController } from './admin-second-step.controller';
import { Challenges } from './challenges';
import { CodeGuesses } from './code-guesses';
import { CustomerEnrolmentController } from './customer-enrolment.controller';
import { CustomerOwnFactorsController } from './customer-own-factors.controller';
import { CustomerPasskeyAuthenticationController } from './customer-passkey-authentication.controller';
import { CustomerPasskeySignInController } from './customer-passkey-sign-in.controller';
import { CustomerSecondStepController } from './customer-second-step.controller';
import { EnrolmentService } from './enrolment.service';
import { FactorChanges } from './factor-changes';
import { FactorSetup } from './factor-setup.service';
import { OwnFactorsQueries } from './own-factors.queries';
import { OwnFactorsService } from './own-factors.service';
import { PasskeyAnswers } from './passkey-answers';
import { PasskeyAuthenticationService } from './passkey-authentication.service';
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
    AdminPasskeyAuthenticationController,
    AdminPasskeySignInController,
    AdminOwnFactorsController,
    CustomerSecondStepController,
    CustomerEnrolmentController,
    CustomerPasskeyAuthenticationController,
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
    PasskeyAuthenticationService,
    PasskeySignInService,
    Passkeys,
    SecondStepService,
    SessionCompletion,
    TotpFactor,
  ],
  exports: [Passkeys, TotpFactor],
})
export class SecondFactorsModule {}
