import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Under whose name and colour mails go to a company and to all below it. */
@Entity('brands')
export class Brand {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', update: false }) tenantId: string;
  @Column({ type: 'uuid', array: true, insert: false, update: false }) tenantPath: string[];
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) accent: string;
  @Column({ type: 'text', nullable: true }) replyTo: string | null;
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true, update: false }) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false }) updatedAt: Date;
  @Column({ type: 'uuid', nullable: true }) updatedBy: string | null;
}
