import type { Role } from '@tenantry/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Ties a person to a tenant with a role. */
@Entity('memberships')
export class Membership {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', update: false }) tenantId: string;
  @Column({ type: 'uuid', array: true, insert: false, update: false }) tenantPath: string[];
  @Column({ type: 'uuid', update: false }) userId: string;
  @Column({ type: 'text' }) role: Role;
  @Column({ type: 'text' }) status: 'pending' | 'active' | 'disabled';
  /** Why it is disabled, where it was not simply shut. */
  @Column({ type: 'text', nullable: true }) endedAs: 'removed' | 'withdrawn' | 'expired' | null;
  /** What the inviter typed: shown until the person has come in (S001-40). */
  @Column({ type: 'text', nullable: true }) invitedFirstName: string | null;
  @Column({ type: 'text', nullable: true }) invitedLastName: string | null;
  @Column({ type: 'text', nullable: true }) invitedEmail: string | null;
  @Column({ type: 'timestamptz', nullable: true }) invitationExpiresAt: Date | null;
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
}
