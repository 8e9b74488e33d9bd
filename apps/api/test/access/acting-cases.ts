import type { ProblemCode } from '@tenantry/contracts';
import type { ActingState } from '../isolation/walk/acting-actors';

/** What staff who act for a customer get from a route: `null` is what they asked for. */
export type ActingCase = readonly [state: ActingState, route: string, code: ProblemCode | null];

/**
 * Read by hand from decision 20, the row "Act as customer" and the invariants below the matrix, and never computed from
 * the rule that the server uses: where the two disagree, one of them is wrong.
 */
export const actingCases: readonly ActingCase[] = [
  ['acting', 'GET /customer/session', null],
  ['acting', 'GET /customer/home', null],
  ['acting', 'GET /customer/licences', null],
  ['acting', 'GET /customer/audit-entries', null],
  ['acting', 'GET /customer/audit-entries/export', null],
  ['acting', 'GET /customer/contacts', null],
  ['acting', 'POST /customer/contacts', null],
  ['acting', 'DELETE /customer/acting', null],
  ['acting', 'GET /customer/profile', 'notWhileActing'],
  ['acting', 'PUT /customer/profile', 'notWhileActing'],
  ['acting', 'POST /customer/profile/password', 'notWhileActing'],
  ['acting', 'POST /customer/session/authentication', 'notWhileActing'],
  ['acting', 'POST /customer/session/account', 'notWhileActing'],
  ['acting', 'DELETE /customer/session', 'notWhileActing'],
  ['acting', 'GET /customer/sessions', 'notWhileActing'],
  ['acting', 'DELETE /customer/sessions/:id', 'notWhileActing'],
  ['acting', 'POST /customer/sessions/end-others', 'notWhileActing'],
  ['acting', 'PUT /customer/management', 'forbidden'],
  ['acting', 'POST /customer/members', 'notWhileActing'],
  ['acting', 'POST /customer/members/:id/end-sessions', 'notWhileActing'],
  ['acting', 'PUT /customer/members/:id/role', 'notWhileActing'],
  ['acting', 'POST /customer/members/:id/invitation', 'notWhileActing'],
  ['acting', 'GET /admin/customers', 'wrongAudience'],
  ['actingReadOnly', 'GET /customer/session', null],
  ['actingReadOnly', 'GET /customer/home', null],
  ['actingReadOnly', 'GET /customer/contacts', null],
  ['actingReadOnly', 'DELETE /customer/acting', null],
  ['actingReadOnly', 'POST /customer/contacts', 'actingReadOnly'],
  ['actingReadOnly', 'PUT /customer/contacts/:contactId', 'actingReadOnly'],
  ['actingReadOnly', 'PUT /customer/profile', 'notWhileActing'],
  ['actingReadOnly', 'GET /customer/profile', 'notWhileActing'],
  ['actingTimeOver', 'GET /customer/session', 'actingOver'],
  ['actingTimeOver', 'GET /customer/home', 'actingOver'],
  ['actingTimeOver', 'POST /customer/contacts', 'actingOver'],
  ['actingTimeOver', 'DELETE /customer/acting', 'actingOver'],
  ['actingSelfManaged', 'GET /customer/home', 'actingOver'],
  ['actingSelfManaged', 'GET /customer/audit-entries', 'actingOver'],
  ['actingSelfManaged', 'DELETE /customer/acting', 'actingOver'],
];
