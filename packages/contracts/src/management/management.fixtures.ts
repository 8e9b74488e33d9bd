import * as z from 'zod/mini';
import { management, type Management } from './customer.routes';

/** A customer that its partner manages, unless told. */
export const aManagement = (facts: Partial<Management> = {}): Management =>
  z.parse(management, { managementMode: 'managed', partnerName: 'Nordest Cloud', version: 4, ...facts });
