import type { UnitLabels } from '@tenantry/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a licence counts (seats, devices, mailboxes), with its words in every language (S001-27). The platform's. */
@Entity('unit_types')
export class UnitType {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) code: string;
  @Column({ type: 'jsonb' }) labels: UnitLabels;
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}
