const codes: Record<string, string> = {
  // Browsers say the same of a person who declines and of one who does nothing.
  NotAllowedError: 'passkeyGivenUp',
  AbortError: 'passkeyGivenUp',
  InvalidStateError: 'passkeyHereAlready',
  NotSupportedError: 'passkeyUnsupported',
  ConstraintError: 'passkeyUnsupported',
};

/** What went wrong between browser, device and person, as a code of the problem texts. */
export class PasskeyProblem extends Error {
  readonly code: string;

  constructor(cause: unknown) {
    super('The browser gave no passkey', { cause });
    this.code = (cause instanceof Error && codes[cause.name]) || 'passkeyFailed';
  }
}
