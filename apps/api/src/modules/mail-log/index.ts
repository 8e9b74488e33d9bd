export { MailLogModule } from './mail-log.module';
export { SendMailJob } from './send-mail.job';
