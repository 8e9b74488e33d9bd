import type { FieldProblem, Problem, ProblemCode } from '@tenantry/contracts';

/** `network`: no answer came at all. */
export type ClientProblemCode = ProblemCode | 'network';

/** A refusal of the server (or of the network) as one error type: `code` picks the text, `errors` go next to the fields. */
export class ProblemError extends Error {
  readonly code: ClientProblemCode;
  readonly status: number;
  readonly params: Record<string, string | number>;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | undefined;

  constructor(problem: Partial<Problem> & { code: ClientProblemCode; status: number }) {
    super(problem.title ?? problem.code);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.params = problem.params ?? {};
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId;
  }
}

/** Whether `error` is a refusal with one of `codes` (any refusal when none is given). */
export const isProblem = (error: unknown, ...codes: ClientProblemCode[]): error is ProblemError =>
  error instanceof ProblemError && (codes.length === 0 || codes.includes(error.code));
