import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { member, memberListQuery, memberPage, newMember } from './member.schema';

interface Place<Path extends string, Tenant extends z.core.$ZodShape> {
  /** Where the people of this tenant lie in the API, and the params that name the tenant. */
  path: Path;
  tenant: Tenant;
}

/** The list of the users of a tenant and the way into it: of the own company, and of a customer below. */
export const memberListRoutesAt = <const Path extends string, const Tenant extends z.core.$ZodShape>({
  path,
  tenant,
}: Place<Path, Tenant>) => {
  const of = z.object(tenant);
  return {
    list: defineRoute({
      method: 'GET',
      path: `${path}/members`,
      permission: 'members.manage',
      params: of,
      query: memberListQuery,
      response: memberPage,
      summary: 'Users of a tenant by name, by keyset; search matches name and address.',
    }),
    invite: defineRoute({
      method: 'POST',
      path: `${path}/members`,
      permission: 'members.manage',
      params: of,
      body: newMember,
      response: member,
      status: 201,
      idempotency: 'required',
      errors: ['memberExists', 'roleNotGrantable', 'idempotencyKeyRequired'],
      rate: 'mail',
      acting: 'never',
      summary: 'Invite a colleague; answers the same whether the address belongs to somebody or not (S001-40).',
    }),
  };
};

/** The set of any place. */
export type MemberListRoutes = ReturnType<typeof memberListRoutesAt<string, z.core.$ZodShape>>;
