interface Words {
  heading: string;
  of: string;
  made: string;
  use: string;
}

/** The codes as a text to keep: what they are, whose, since when, and one code a line. Windows' editor wants its line ends. */
export const recoveryCodesText = ({ heading, of, made, use }: Words, codes: readonly string[]): string =>
  [heading, of, made, '', ...codes, '', use, ''].join('\r\n');
