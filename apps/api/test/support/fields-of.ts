/** The codes of a refusal by the fields that they are about. */
export const fieldsOf = (answer: { problem: { errors?: { field: string; code: string }[] } }): Record<string, string> =>
  Object.fromEntries((answer.problem.errors ?? []).map(({ field, code }) => [field, code]));
