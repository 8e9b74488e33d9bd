/** A file instead of JSON: the CSV text, and how many rows there are beyond what it holds. */
export class CsvAnswer {
  constructor(
    readonly text: string,
    readonly total: number,
  ) {}
}
