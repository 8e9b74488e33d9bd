import { Module } from '@nestjs/common';
import { AdminSessionsController } from './admin-sessions.controller';
import { CustomerSessionsController } from './customer-sessions.controller';
import { ForgottenPasswordService } from './forgotten-password.service';
import { KnownDevices } from './known-devices';
import { NewDevices } from './new-devices';
import { PasswordLinksService } from './password-links.service';
import { SessionStart } from './session-start';
import { SessionView } from './session-view';
import { SessionsService } from './sessions.service';

@Module({
  controllers: [AdminSessionsController, CustomerSessionsController],
  providers: [
    KnownDevices,
    NewDevices,
    SessionStart,
    SessionView,
    SessionsService,
    PasswordLinksService,
    ForgottenPasswordService,
  ],
  exports: [KnownDevices, NewDevices, SessionStart, SessionView],
})
export class SessionsModule {}
