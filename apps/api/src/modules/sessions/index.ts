export { accountsOf, enterableAccounts, type AccountRow } from './account-list';
export { KnownDevices } from './known-devices';
export { NewDevices } from './new-devices';
export { noteAuthentication } from './note-authentication';
export { methodsOf, ownSecondFactors } from './own-second-factors';
export { OwnSessionsModule } from './own-sessions.module';
export { SessionsModule } from './sessions.module';
export { SessionStart } from './session-start';
export { SessionView } from './session-view';
