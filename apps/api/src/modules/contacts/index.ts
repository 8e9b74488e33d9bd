export { ContactsModule } from './contacts.module';
export { ContactOfUser } from './contact-of-user';
export { FirstContact } from './first-contact';
// For the list of entities that the data source is opened with.
export { Contact } from './contact.entity';
