import { Module } from '@nestjs/common';
import { AdminCustomerContactsController } from './admin-customer-contacts.controller';
import { AdminOwnContactsController } from './admin-own-contacts.controller';
import { ContactOfUser } from './contact-of-user';
import { ContactsQueries } from './contacts.queries';
import { ContactsService } from './contacts.service';
import { CustomerContactsController } from './customer-contacts.controller';
import { ExistingContacts } from './existing-contacts';
import { FirstContact } from './first-contact';

/** Whom a tenant wants to be told things through (document 004). */
@Module({
  controllers: [AdminOwnContactsController, AdminCustomerContactsController, CustomerContactsController],
  providers: [ContactsService, ContactsQueries, ExistingContacts, FirstContact, ContactOfUser],
  exports: [ContactOfUser, FirstContact],
})
export class ContactsModule {}
