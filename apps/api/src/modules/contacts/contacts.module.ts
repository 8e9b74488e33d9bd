import { Module } from '@nestjs/common';
import { AdminContactLinksController } from './admin-contact-links.controller';
import { AdminCustomerContactsController } from './admin-customer-contacts.controller';
import { AdminOwnContactsController } from './admin-own-contacts.controller';
import { ContactConfirmations } from './contact-confirmations';
import { ContactLinksService } from './contact-links.service';
import { ContactOfUser } from './contact-of-user';
import { ContactsQueries } from './contacts.queries';
import { ContactsService } from './contacts.service';
import { CustomerContactLinksController } from './customer-contact-links.controller';
import { CustomerContactsController } from './customer-contacts.controller';
import { ExistingContacts } from './existing-contacts';
import { FirstContact } from './first-contact';

/** Whom a tenant wants to be told things through (document 004). */
@Module({
  controllers: [
    AdminOwnContactsController,
    AdminCustomerContactsController,
    CustomerContactsController,
    AdminContactLinksController,
    CustomerContactLinksController,
  ],
  providers: [
    ContactsService,
    ContactsQueries,
    ExistingContacts,
    ContactConfirmations,
    ContactLinksService,
    FirstContact,
    ContactOfUser,
  ],
  exports: [ContactOfUser, FirstContact],
})
export class ContactsModule {}
