import type { Language } from '@tenantry/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody whom a tenant wants to be told things through; with `userId` a user of the tenant, else a person without access. */
@Entity('contacts')
export class Contact {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', update: false }) tenantId: string;
  @Column({ type: 'uuid', array: true, insert: false, update: false }) tenantPath: string[];
  @Column({ type: 'uuid', nullable: true, update: false }) userId: string | null;
  /** Of a user: the name that was typed when they were invited, shown until they have come in (S001-40). */
  @Column({ type: 'text' }) firstName: string;
  @Column({ type: 'text' }) lastName: string;
  @Column({ type: 'text' }) email: string;
  @Column({ type: 'text' }) emailNorm: string;
  /** Of a person without access: the link that would confirm the address (S004-40). */
  @Column({ type: 'uuid', nullable: true }) emailLinkId: string | null;
  @Column({ type: 'timestamptz', nullable: true }) emailConfirmedAt: Date | null;
  @Column({ type: 'text', nullable: true }) phone: string | null;
  @Column({ type: 'text', nullable: true }) jobTitle: string | null;
  @Column({ type: 'text', nullable: true }) language: Language | null;
  @Column({ type: 'timestamptz', nullable: true }) deletedAt: Date | null;
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true, update: false }) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false }) updatedAt: Date;
  @Column({ type: 'uuid', nullable: true }) updatedBy: string | null;
}
