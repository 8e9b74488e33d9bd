/** Something a person must put right before the server can start; `message` is the one line that says what. */
export class StartUpError extends Error {
  override readonly name: string = 'StartUpError';
}
