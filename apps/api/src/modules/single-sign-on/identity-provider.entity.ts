import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The provider at which the people of a company sign in; one for each company. */
@Entity('identity_providers')
export class IdentityProvider {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', update: false }) tenantId: string;
  @Column({ type: 'uuid', array: true, insert: false, update: false }) tenantPath: string[];
  @Column({ type: 'text' }) issuer: string;
  @Column({ type: 'text' }) clientId: string;
  /** Of the client at the provider, sealed with the server's secret. */
  @Column({ type: 'bytea', nullable: true }) sealedSecret: Buffer | null;
  @Column({ type: 'boolean' }) enabled: boolean;
  @Column({ type: 'boolean' }) required: boolean;
  @Column({ type: 'boolean' }) checksSecondFactor: boolean;
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false }) updatedAt: Date;
  @Column({ type: 'uuid', nullable: true }) updatedBy: string | null;
}
