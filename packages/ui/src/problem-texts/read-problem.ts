/** One field's problem as the server sends it: `field` is a path like `contact.email` or `plans[0].units`. */
export interface ProblemFieldError {
  field: string;
  code: string;
  params?: Record<string, unknown>;
}

/** A problem in the shape every screen works with. */
export interface ReadProblem {
  code: string;
  params?: Record<string, unknown>;
  errors: ProblemFieldError[];
  requestId?: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Anything that was thrown in, a problem out. Reads `code`, `params`, `errors`, `requestId` from the thing itself or from its
 * `problem` or `body`; a fetch that never arrived becomes `network`, everything unknown becomes `internal`.
 */
export function readProblem(error: unknown): ReadProblem {
  if (typeof error === 'string') return { code: error, errors: [] };
  if (error instanceof TypeError) return { code: 'network', errors: [] };
  if (!isRecord(error)) return { code: 'internal', errors: [] };
  const source = [error.problem, error.body, error].find((part) => isRecord(part) && typeof part.code === 'string');
  if (!isRecord(source)) return { code: 'internal', errors: [] };
  return {
    code: String(source.code),
    ...(isRecord(source.params) && { params: source.params }),
    errors: Array.isArray(source.errors) ? source.errors.filter(isFieldError) : [],
    ...(typeof source.requestId === 'string' && { requestId: source.requestId }),
  };
}

const isFieldError = (value: unknown): value is ProblemFieldError =>
  isRecord(value) && typeof value.field === 'string' && typeof value.code === 'string';
