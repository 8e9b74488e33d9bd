import * as z from 'zod/mini';

/**
 * Every refusal that any route may answer, with its HTTP status. A route declares the codes of its own subject
 * (`errors`); the codes of `impliedErrors` may come from every route.
 */
export const problemStatus = {
  invalidInput: 422,
  malformedRequest: 400,
  notFound: 404,
  forbidden: 403,
  notSignedIn: 401,
  crossSiteRefused: 403,
  wrongAudience: 403,
  tooManyRequests: 429,
  bodyTooLarge: 413,
  headersTooLarge: 431,
  requestTooSlow: 408,
  unsupportedMediaType: 415,
  unavailable: 503,
  internal: 500,
  idempotencyKeyRequired: 400,
  idempotencyKeyInUse: 409,
  idempotencyKeyReused: 422,
  preconditionRequired: 428,
  staleVersion: 412,
  invalidCredentials: 401,
  reauthenticationRequired: 403,
  linkInvalid: 410,
  accountNameTaken: 409,
  planNotAvailable: 422,
  planDisabled: 409,
  unitsOutOfRange: 422,
  startDateInPast: 422,
  startDateTooEarly: 422,
  productAlreadyAssigned: 409,
  sendDateInPast: 422,
  mailNotPending: 409,
  planNameTaken: 409,
  nameTaken: 409,
  tenantTooDeep: 422,
  customerDisabled: 409,
  licenceNotCancellable: 409,
  lastAdministrator: 409,
  actingOver: 401,
  actingReadOnly: 403,
  notWhileActing: 403,
  sessionOpen: 409,
  roleAlreadyHeld: 409,
  roleNotGrantable: 403,
  memberExists: 409,
  notInvited: 409,
  memberNotActive: 409,
  emailTaken: 409,
  emailUnchanged: 409,
  noEmailChange: 409,
  recoveryWaiting: 409,
  recoveryOutOfReach: 403,
  noRecovery: 409,
  noFactorToReset: 409,
  noCompanySignIn: 422,
  companySignInFailed: 401,
  companySignInRefused: 401,
  companySignInRequired: 403,
  companyAccountUnknown: 403,
  companyAccountTaken: 409,
  enrolmentNeedsPassword: 403,
  providerUnavailable: 409,
  domainTaken: 409,
  passkeyRefused: 401,
  lastFactor: 409,
  noFactor: 409,
  contactExists: 409,
  nothingToConfirm: 409,
  announcementNotDraft: 409,
  announcementOver: 409,
  contrastTooLow: 422,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** Codes that no route needs to declare: they come from the plumbing that every request passes. */
export const impliedErrors = [
  'invalidInput',
  'malformedRequest',
  'notFound',
  'forbidden',
  'notSignedIn',
  'crossSiteRefused',
  'wrongAudience',
  'tooManyRequests',
  'bodyTooLarge',
  'headersTooLarge',
  'requestTooSlow',
  'unsupportedMediaType',
  'unavailable',
  'internal',
] as const satisfies readonly ProblemCode[];

const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** What is wrong with one field: `field` is its dotted path in the body or query, `code` stands in the table of texts. */
export const fieldProblem = z.object({ field: z.string(), code: z.string(), params: z.optional(params) });
export type FieldProblem = z.infer<typeof fieldProblem>;

/** RFC 9457 problem details, with our code and the fields concerned. Texts are the UI's, in the user's language. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  requestId: z.string(),
  params: z.optional(params),
  errors: z.optional(z.array(fieldProblem)),
});
export type Problem = z.infer<typeof problem>;
