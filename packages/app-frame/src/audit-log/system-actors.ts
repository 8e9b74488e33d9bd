// The API names its own work with one word, such as `job` or `sign-in`; a person always has two names.
const oneWord = /^[a-z]+(-[a-z]+)*$/;

/** Whether an entry's actor is the system; one whose name was erased is a person. */
export const isSystem = ({ actorName, erased = false }: { actorName: string | null; erased?: boolean }): boolean =>
  actorName === null ? !erased : oneWord.test(actorName);
