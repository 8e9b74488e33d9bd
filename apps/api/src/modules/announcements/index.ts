export { AnnouncementsModule } from './announcements.module';
// For the list of entities that the data source is opened with.
export { Announcement } from './announcement.entity';
