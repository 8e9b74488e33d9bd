export { ContactTypes } from './components/contact-types';
export { ContactsSection } from './components/contacts-section';
export { MissingContacts } from './components/missing-contacts';
export type { ContactsSource } from './api/contacts-source';
