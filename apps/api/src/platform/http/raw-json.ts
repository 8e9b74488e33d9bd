/** An answer that the database has already written as JSON: sent as it is, without parsing and writing it again. */
export class RawJson {
  constructor(readonly text: string) {}
}
