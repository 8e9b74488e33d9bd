import type { PeriodUnit, VersionType } from '@tenantry/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a partner sells: a product for a period, within bounds of units, at a price. Licences keep a snapshot of it. */
@Entity('service_plans')
export class ServicePlan {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', update: false }) tenantId: string;
  @Column({ type: 'uuid', array: true, insert: false, update: false }) tenantPath: string[];
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', insert: false, update: false }) nameNorm: string;
  @Column({ type: 'uuid' }) productId: string;
  @Column({ type: 'text' }) versionType: VersionType;
  @Column({ type: 'int' }) periodCount: number;
  @Column({ type: 'text' }) periodUnit: PeriodUnit;
  @Column({ type: 'int' }) minUnits: number;
  @Column({ type: 'int' }) maxUnits: number;
  @Column({ type: 'int' }) stepUnits: number;
  @Column({ type: 'int', nullable: true }) unitPrice: number | null;
  @Column({ type: 'text', default: 'EUR' }) currency: string;
  @Column({ type: 'int', default: 30 }) noticeDays: number;
  @Column({ type: 'boolean', default: true }) autoRenew: boolean;
  @Column({ type: 'boolean', default: true }) enabled: boolean;
  @Column({ type: 'boolean', default: true }) visibleToSubPartners: boolean;
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true, update: false }) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false }) updatedAt: Date;
  @Column({ type: 'uuid', nullable: true }) updatedBy: string | null;
}
