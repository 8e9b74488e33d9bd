import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { ActingMails } from './acting-mails';
import { ActingPass } from './acting-pass';
import { ActingSessionService } from './acting-session.service';
import { ActingService } from './acting.service';
import { AdminActingController } from './admin-acting.controller';
import { CustomerActingController } from './customer-acting.controller';

@Module({
  imports: [AccountsModule],
  controllers: [AdminActingController, CustomerActingController],
  providers: [ActingMails, ActingPass, ActingService, ActingSessionService],
})
export class ActingModule {}
