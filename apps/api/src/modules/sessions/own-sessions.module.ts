import { Module } from '@nestjs/common';
import { AdminOwnSessionsController } from './admin-own-sessions.controller';
import { CustomerOwnSessionsController } from './customer-own-sessions.controller';
import { OwnSessionsQueries } from './own-sessions.queries';
import { OwnSessionsService } from './own-sessions.service';

@Module({
  controllers: [AdminOwnSessionsController, CustomerOwnSessionsController],
  providers: [OwnSessionsQueries, OwnSessionsService],
})
export class OwnSessionsModule {}
