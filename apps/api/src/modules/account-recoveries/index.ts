export { AccountRecoveriesModule } from './account-recoveries.module';
