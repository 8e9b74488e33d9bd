import { Module } from '@nestjs/common';
import { AdminOwnSessionsController } from './admin-own-sessions.controller';
import { AuthenticationService } from './authentication.service';
import { CustomerOwnSessionsController } from './customer-own-sessions.controller';
import { KnownDevices } from './known-devices';
import { OwnSessionsQueries } from './own-sessions.queries';
import { OwnSessionsService } from './own-sessions.service';

@Module({
  controllers: [AdminOwnSessionsController, CustomerOwnSessionsController],
  providers: [AuthenticationService, KnownDevices, OwnSessionsQueries, OwnSessionsService],
})
export class OwnSessionsModule {}
