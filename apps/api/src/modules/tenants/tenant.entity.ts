import type { Language, TenantKind } from '@tenantry/contracts';
import type { TenantStatus } from '@tenantry/contracts/admin';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A node of the tree: the platform, a partner of any tier, or a customer. */
@Entity('tenants')
export class Tenant {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', insert: false, update: false }) tenantId: string;
  @Column({ type: 'uuid', array: true, insert: false, update: false }) tenantPath: string[];
  @Column({ type: 'uuid', nullable: true, update: false }) parentId: string | null;
  @Column({ type: 'uuid', nullable: true, insert: false, update: false }) tier1Id: string | null;
  @Column({ type: 'text', update: false }) kind: TenantKind;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', insert: false, update: false }) nameNorm: string;
  @Column({ type: 'text', nullable: true }) accountName: string | null;
  @Column({ type: 'text', nullable: true, insert: false, update: false }) accountNameKey: string | null;
  @Column({ type: 'text', default: 'active' }) status: TenantStatus;
  @Column({ type: 'text', default: 'managed' }) managementMode: 'managed' | 'self_managed';
  @Column({ type: 'text', default: 'production' }) mode: 'trial' | 'production';
  @Column({ type: 'text', default: 'managed' }) billingMode: 'self_service' | 'assisted' | 'managed';
  @Column({ type: 'text', default: 'inherit', insert: false }) mfaPolicy: 'inherit' | 'optional' | 'required';
  @Column({ type: 'boolean', default: true }) hasLogin: boolean;
  @Column({ type: 'text', nullable: true }) city: string | null;
  @Column({ type: 'text', nullable: true }) region: string | null;
  @Column({ type: 'text', nullable: true }) country: string | null;
  @Column({ type: 'text', nullable: true }) address1: string | null;
  @Column({ type: 'text', nullable: true }) address2: string | null;
  @Column({ type: 'text', nullable: true }) postcode: string | null;
  @Column({ type: 'text', nullable: true }) phone: string | null;
  @Column({ type: 'text', nullable: true }) vatNumber: string | null;
  @Column({ type: 'text', nullable: true }) fiscalCode: string | null;
  @Column({ type: 'text', nullable: true }) certifiedEmail: string | null;
  @Column({ type: 'text', nullable: true }) sdiCode: string | null;
  @Column({ type: 'text', nullable: true }) email: string | null;
  @Column({ type: 'text', nullable: true }) emergencyEmail: string | null;
  @Column({ type: 'text', nullable: true }) notes: string | null;
  @Column({ type: 'text', nullable: true }) externalReference: string | null;
  @Column({ type: 'text', default: 'it' }) language: Language;
  @Column({ type: 'text', default: 'Europe/Rome' }) timezone: string;
  @Column({ type: 'boolean', insert: false, update: false }) lacksContact: boolean;
  @Column({ type: 'boolean', insert: false, update: false }) awaitsContact: boolean;
  @Column({ type: 'boolean', insert: false, update: false }) bouncesContact: boolean;
  @Column({ type: 'boolean', insert: false, update: false }) confirmsContacts: boolean;
  @Column({ type: 'int', insert: false, update: false }) licenceCount: number;
  @Column({ type: 'date', insert: false, update: false }) nextExpiry: string;
  @Column({ type: 'int', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false }) updatedAt: Date;
  @Column({ type: 'uuid', nullable: true }) updatedBy: string | null;
}
