/** The nonce the server wrote into `<meta name="csp-nonce">`, so that styles made at run time pass the content security policy. */
export function readNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content || undefined;
}
