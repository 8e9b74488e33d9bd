export { IdentityProvider } from './identity-provider.entity';
export { SingleSignOnModule } from './single-sign-on.module';
