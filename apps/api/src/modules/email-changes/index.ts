export { EmailChangeMails } from './email-change-mails';
export { EmailChangesModule } from './email-changes.module';
export { UNDO_FOR } from './email-links.service';
export { ManagedPeople, type Whose } from './managed-people';
