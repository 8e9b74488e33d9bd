import type { MailStatus, MailTemplate } from '@tenantry/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What fills a mail's text besides its reader and its tenant; what people typed comes as text. */
export type MailFacts = Readonly<Record<string, string | number | null>>;

/** A mail on its way: from the transaction that asked for it to the server that took it. */
@Entity('outbound_emails')
export class OutboundEmail {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid' }) tenantId: string;
  @Column({ type: 'uuid', array: true, insert: false, update: false }) tenantPath: string[];
  @Column({ type: 'uuid', nullable: true }) userId: string | null;
  @Column({ type: 'text' }) template: MailTemplate;
  @Column({ type: 'jsonb', default: {}, update: false }) facts: MailFacts;
  @Column({ type: 'text' }) audience: 'admin' | 'customer';
  @Column({ type: 'text' }) toEmail: string;
  @Column({ type: 'text' }) toName: string;
  @Column({ type: 'text' }) language: 'it' | 'en';
  @Column({ type: 'text' }) status: MailStatus;
  @Column({ type: 'timestamptz' }) sendAt: Date;
  @Column({ type: 'date', nullable: true }) localDate: string | null;
  @Column({ type: 'text' }) timezone: string;
  @Column({ type: 'int', default: 0 }) attempts: number;
  @Column({ type: 'timestamptz', nullable: true }) sendingSince: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) sentAt: Date | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'bytea', nullable: true }) sealedToken: Buffer | null;
  @Column({ type: 'jsonb', nullable: true }) rendered: { subject: string; html: string; text: string } | null;
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false }) updatedAt: Date;
  @Column({ type: 'uuid', nullable: true }) updatedBy: string | null;
}
