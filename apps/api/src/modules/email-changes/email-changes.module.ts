import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { ContactsModule } from '../contacts';
import { AdminEmailChangesController } from './admin-email-changes.controller';
import { CustomerEmailChangesController } from './customer-email-changes.controller';
import { EmailChangeMails } from './email-change-mails';
import { EmailChangesService } from './email-changes.service';
import { EmailLinksService } from './email-links.service';
import { ManagedPeople } from './managed-people';

/** The verified change of the address that a person signs in with (S004-34 to S004-39). */
@Module({
  imports: [AccountsModule, ContactsModule],
  controllers: [AdminEmailChangesController, CustomerEmailChangesController],
  providers: [EmailChangesService, EmailLinksService, EmailChangeMails, ManagedPeople],
  exports: [EmailChangeMails, ManagedPeople],
})
export class EmailChangesModule {}
