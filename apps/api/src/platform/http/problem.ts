import { problemStatus, type FieldProblem, type ProblemCode } from '@tenantry/contracts';

/** A refusal: thrown once, turned into problem+json by the filter. `field` puts it next to that field of the form. */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly details: {
      params?: Record<string, string | number>;
      errors?: FieldProblem[];
      retryAfter?: number;
    } = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.status = problemStatus[code];
  }
}

/** A refusal that belongs to one field: the code stands for the whole problem and for the field. */
export const refuseField = (code: ProblemCode, field: string, params?: Record<string, string | number>): Refusal =>
  new Refusal(code, { params, errors: [{ field, code, params }] });

export const notFound = (): Refusal => new Refusal('notFound');
