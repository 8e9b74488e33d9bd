/** Calendar days from first to last, both included, as `YYYY-MM-DD`; open where one is left out. */
export interface Period {
  from: string | undefined;
  to: string | undefined;
}

/** A period as it was typed: an empty day is none, and days in the wrong order are put right instead of refused. */
export function periodOf(first: string, last: string): Period {
  const [from, to] = first && last && last < first ? [last, first] : [first, last];
  return { from: from || undefined, to: to || undefined };
}
