import * as z from 'zod/mini';
import { defineRoute } from '../core/route';

export const secondFactorPolicy = z.object({
  /** What holds for the people of this company. */
  policy: z.enum(['optional', 'required']),
  /** Nobody here has decided: what holds comes from a company above, or is the usual. */
  inherited: z.boolean(),
  /** The platform and partners: their own people need a factor in any case; the policy is that of customers below. */
  staffAlways: z.boolean(),
  version: z.number(),
});
export type SecondFactorPolicy = z.infer<typeof secondFactorPolicy>;

export const secondFactorPolicyRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  get: defineRoute({
    method: 'GET',
    path: `/${audience}/company/second-factor-policy`,
    permission: 'secondFactorPolicy.decide',
    response: secondFactorPolicy,
    etag: true,
    summary: 'Whether the own company asks for a second factor.',
  }),
  set: defineRoute({
    method: 'PUT',
    path: `/${audience}/company/second-factor-policy`,
    permission: 'secondFactorPolicy.decide',
    body: z.strictObject({ policy: z.enum(['optional', 'required']) }),
    response: secondFactorPolicy,
    etag: true,
    ifMatch: true,
    reauthentication: true,
    errors: ['staleVersion', 'preconditionRequired'],
    summary: 'Ask for a second factor, or leave it to each person; holds from the next request of everybody concerned.',
  }),
});

/** The set of either audience. */
export type SecondFactorPolicyRoutes = ReturnType<typeof secondFactorPolicyRoutesOf<'admin' | 'customer'>>;
