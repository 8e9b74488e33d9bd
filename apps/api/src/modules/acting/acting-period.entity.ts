import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Staff who act for a customer: who, why and until when. The tenant is the customer's. */
@Entity('acting_periods')
export class ActingPeriod {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid' }) tenantId: string;
  @Column({ type: 'uuid', array: true, insert: false, update: false }) tenantPath: string[];
  @Column({ type: 'uuid', update: false }) userId: string;
  @Column({ type: 'text', update: false }) reason: string;
  @Column({ type: 'timestamptz', update: false }) endsAt: Date;
  @Column({ type: 'timestamptz', nullable: true }) endedAt: Date | null;
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
}
