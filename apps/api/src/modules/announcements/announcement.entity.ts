import type { AnnouncementStatus, AnnouncementTexts, ContactType } from '@tenantry/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a company tells the contacts of itself and of all below it. */
@Entity('announcements')
export class Announcement {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', update: false }) tenantId: string;
  @Column({ type: 'uuid', array: true, insert: false, update: false }) tenantPath: string[];
  @Column({ type: 'text', array: true }) types: ContactType[];
  @Column({ type: 'jsonb' }) texts: AnnouncementTexts;
  @Column({ type: 'text', default: 'draft' }) status: AnnouncementStatus;
  @Column({ type: 'timestamptz', nullable: true }) sendAt: Date | null;
  @Column({ type: 'text', nullable: true }) timezone: string | null;
  @Column({ type: 'int', nullable: true }) recipients: number | null;
  @Column({ type: 'timestamptz', nullable: true }) startedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt: Date | null;
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true, update: false }) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false }) updatedAt: Date;
  @Column({ type: 'uuid', nullable: true }) updatedBy: string | null;
}
