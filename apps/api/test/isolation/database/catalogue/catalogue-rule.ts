/** A rule about the catalogue of the database, with one fault that shows that it finds what it is for. */
export interface CatalogueRule {
  /** What holds, as the rest of a sentence after the id. */
  rule: string;
  /** One row for each breach; its column `finding` names the object. */
  text: string;
  /** Makes a bad object, in a transaction that is taken back; what the rule must then say, among others. */
  fault: { statements: string[]; finding: string };
}
