import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../platform/database/transaction';
import { emailKey } from '../accounts';

export interface NewContact {
  tenantId: string;
  userId: string;
  firstName: string;
  lastName: string;
  email: string;
}

/** Makes the contact of a new customer from its first administrator: billing and technical (decision 11). */
@Injectable()
export class FirstContact {
  async add(tx: Transaction, { tenantId, userId, firstName, lastName, email }: NewContact): Promise<void> {
    await tx.query(
      `with contact as (
         insert into contacts (id, tenant_id, user_id, first_name, last_name, email, email_norm, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id, tenant_id)
       insert into contact_type_assignments (tenant_id, contact_id, type)
       select $2, $1, type from unnest(array['billing', 'technical']) type, contact`,
      [uuid(), tenantId, userId, firstName, lastName, email, emailKey(email), tx.actor.userId],
    );
  }
}
