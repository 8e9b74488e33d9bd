import { Module } from '@nestjs/common';
import { AdminSecurityEventsController } from './admin-security-events.controller';
import { CustomerSecurityEventsController } from './customer-security-events.controller';
import { SecurityEventsQueries } from './security-events.queries';

@Module({
  controllers: [AdminSecurityEventsController, CustomerSecurityEventsController],
  providers: [SecurityEventsQueries],
})
export class SecurityEventsModule {}
