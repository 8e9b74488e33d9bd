import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A vendor's product: the platform's, the same for every tenant. */
@Entity('products')
export class Product {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', insert: false, update: false }) nameNorm: string;
  @Column({ type: 'text' }) vendor: string;
  @Column({ type: 'uuid' }) unitTypeId: string;
  @Column({ type: 'text', default: 'on_sale' }) lifecycle: 'on_sale' | 'end_of_sale' | 'end_of_life';
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}
