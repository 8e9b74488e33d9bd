import { Module } from '@nestjs/common';
import { AdminSessionsController } from './admin-sessions.controller';
import { CustomerSessionsController } from './customer-sessions.controller';
import { ForgottenPasswordService } from './forgotten-password.service';
import { KnownDevices } from './known-devices';
import { PasswordLinksService } from './password-links.service';
import { SessionsService } from './sessions.service';

@Module({
  controllers: [AdminSessionsController, CustomerSessionsController],
  providers: [KnownDevices, SessionsService, PasswordLinksService, ForgottenPasswordService],
})
export class SessionsModule {}
