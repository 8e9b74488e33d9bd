export { EmailChangesModule } from './email-changes.module';
