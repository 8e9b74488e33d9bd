/** What a page of the app tells the sign-in page when it leads there; kept with the entry of the history. */
export interface Arrival {
  /** The session is known to be over, or the person asked to leave: nobody is sent on, whatever the server thinks. */
  sessionEnded?: true;
  notice?: 'expired' | 'passwordSet' | 'stepOver';
  email?: string;
}

/** The state of a location as an arrival; of anything else an empty one. */
export const arrivalOf = (state: unknown): Arrival => (typeof state === 'object' && state !== null ? state : {});
