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
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
}
