import type { Target } from '../load/measure-load';

interface Answer {
  items: { id: string }[];
  nextCursor: string | null;
}

async function answerOf({ url, requests }: Target, index: number): Promise<Answer> {
  const request = requests[index];
  if (!request) throw new Error('no request');
  const response = await fetch(url + request.path, { headers: request.headers });
  if (!response.ok) throw new Error(`${request.path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Throws unless both answer the same rows, and some: a fast wrong answer is no result. */
export async function refuseDifferentAnswers(subject: Target, reference: Target): Promise<void> {
  for (const index of [0, 1, 7, 42, 199]) {
    const [ours, theirs] = [await answerOf(subject, index), await answerOf(reference, index)];
    const same = JSON.stringify(ours) === JSON.stringify(theirs);
    if (!same || ours.items.length === 0)
      throw new Error(`${subject.requests[index]?.path}: ${ours.items.length} rows against ${theirs.items.length}.`);
  }
}
