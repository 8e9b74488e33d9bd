import type { UnitLabels, VersionType } from '@tenantry/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the plan said when the licence was sold: a later change of the plan does not touch it. */
export interface PlanSnapshot {
  planName: string;
  productName: string;
  versionType: VersionType;
  unitLabels: UnitLabels;
  unitPrice: number | null;
  currency: string;
}

/** A number of units of a plan for a customer, from a day to a day. Its status is never stored. */
@Entity('licences')
export class Licence {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid' }) tenantId: string;
  @Column({ type: 'uuid', array: true, insert: false, update: false }) tenantPath: string[];
  @Column({ type: 'uuid' }) planId: string;
  @Column({ type: 'uuid' }) productId: string;
  @Column({ type: 'jsonb' }) planSnapshot: PlanSnapshot;
  @Column({ type: 'int' }) units: number;
  @Column({ type: 'date' }) startDate: string;
  @Column({ type: 'date' }) endDate: string;
  @Column({ type: 'text' }) timezone: string;
  @Column({ type: 'int' }) noticeDays: number;
  @Column({ type: 'boolean' }) autoRenew: boolean;
  @Column({ type: 'timestamptz', nullable: true }) cancelledAt: Date | null;
  @Column({ type: 'text', default: 'wizard' }) source: 'wizard' | 'change_request' | 'import' | 'api';
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false }) updatedAt: Date;
  @Column({ type: 'uuid', nullable: true }) updatedBy: string | null;
}
