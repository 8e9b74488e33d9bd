import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions';
import { CodeFlow } from './code-flow';
import { CompanyAccountController } from './company-account.controller';
import { CompanyAccountService } from './company-account.service';
import { IdentityProviderController } from './identity-provider.controller';
import { IdentityProvidersService } from './identity-providers.service';
import { ProviderDirectory } from './provider-directory';
import { ProviderVisits } from './provider-visit';
import { SingleSignOnController } from './single-sign-on.controller';
import { SingleSignOnService } from './single-sign-on.service';

@Module({
  imports: [SessionsModule],
  controllers: [CompanyAccountController, IdentityProviderController, SingleSignOnController],
  providers: [
    CodeFlow,
    CompanyAccountService,
    IdentityProvidersService,
    ProviderDirectory,
    ProviderVisits,
    SingleSignOnService,
  ],
})
export class SingleSignOnModule {}
