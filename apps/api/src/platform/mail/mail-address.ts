/** An address that could be read as more than one recipient, or as another header. */
export class UnsafeAddress extends Error {}

const ONE_ADDRESS = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+$/u;
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * An address as an object, which no library takes apart again (JB-06). Throws `UnsafeAddress` for anything but exactly
 * one plain address; a display name loses control and direction characters.
 */
export function mailAddress(email: string, name = ''): { address: string; name: string } {
  if (!ONE_ADDRESS.test(email) || email.search(INVISIBLE) >= 0)
    throw new UnsafeAddress('not exactly one plain address');
  return { address: email, name: name.replace(INVISIBLE, ' ').trim() };
}
