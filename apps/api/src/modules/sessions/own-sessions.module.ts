import { Module } from '@nestjs/common';
import { AdminOwnPasswordController } from './admin-own-password.controller';
import { AdminOwnSessionsController } from './admin-own-sessions.controller';
import { AuthenticationService } from './authentication.service';
import { CustomerOwnPasswordController } from './customer-own-password.controller';
import { CustomerOwnSessionsController } from './customer-own-sessions.controller';
import { KnownDevices } from './known-devices';
import { OwnPasswordService } from './own-password.service';
import { OwnSessionsQueries } from './own-sessions.queries';
import { OwnSessionsService } from './own-sessions.service';

@Module({
  controllers: [
    AdminOwnSessionsController,
    CustomerOwnSessionsController,
    AdminOwnPasswordController,
    CustomerOwnPasswordController,
  ],
  providers: [AuthenticationService, KnownDevices, OwnPasswordService, OwnSessionsQueries, OwnSessionsService],
})
export class OwnSessionsModule {}
