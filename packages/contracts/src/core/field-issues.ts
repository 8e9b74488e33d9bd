import type * as z from 'zod/mini';
import type { FieldProblem } from './problem';

type Issue = z.core.$ZodIssue;

const sized = (
  issue: { origin: string },
  text: string,
  amount: string,
  limit: 'min' | 'max',
  value: number | bigint,
) => ({
  code: issue.origin === 'string' ? text : amount,
  params: { [limit]: Number(value) },
});

function codeOf(issue: Issue): Pick<FieldProblem, 'code' | 'params'> {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int') return { code: 'notAnInteger' };
      return { code: issue.input === undefined || issue.input === null ? 'required' : 'invalidValue' };
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return { code: 'required' };
      if (issue.origin === 'array') return { code: 'selectAtLeastOne' };
      return sized(issue, 'tooShort', 'tooSmall', 'min', issue.minimum);
    case 'too_big':
      return sized(issue, 'tooLong', 'tooBig', 'max', issue.maximum);
    case 'not_multiple_of':
      return { code: 'notAMultiple', params: { step: issue.divisor } };
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'invalidChoice' };
    case 'invalid_format':
      return {
        code: issue.format === 'date' ? 'invalidDate' : issue.format === 'email' ? 'invalidEmail' : 'invalidFormat',
      };
    case 'custom':
      return { code: issue.message || 'invalidValue', ...(issue.params && { params: issue.params }) };
    default:
      return { code: 'invalidValue' };
  }
}

/**
 * Turns the issues of a schema into field problems with a code: the server answers them and a form shows them, so both
 * say the same thing about the same input. Unknown keys become one `unknownField` each.
 */
export function fieldProblems(issues: readonly Issue[]): FieldProblem[] {
  return issues.flatMap((issue): FieldProblem[] => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: [...path, key].join('.'), code: 'unknownField' }));
    return [{ field: path.join('.'), ...codeOf(issue) }];
  });
}
