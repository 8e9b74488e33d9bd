export { OwnSessionsModule } from './own-sessions.module';
export { SessionsModule } from './sessions.module';
