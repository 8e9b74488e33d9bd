/** 0 nothing yet, 1 weak, 2 fair, 3 strong. */
export type PasswordStrength = 0 | 1 | 2 | 3;

/** A rough guide while typing: length counts most, variety a little, repetition against it. What is allowed others decide. */
export function passwordStrength(password: string): PasswordStrength {
  if (password === '') return 0;
  const different = new Set(password).size;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  const score = Math.min(password.length, different * 2) + kinds * 2;
  if (score < 18) return 1;
  return score < 24 ? 2 : 3;
}
