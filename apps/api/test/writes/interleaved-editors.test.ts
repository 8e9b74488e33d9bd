import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scale } from '../support/scale';
import { TestClient } from '../support/test-client';
import { editableRecords } from './editable-records';
import { TwoInstances } from './two-instances';
import { Workplace } from './workplace';

let both: TwoInstances;
let workplace: Workplace;

beforeAll(async () => {
  both = await TwoInstances.start();
  workplace = await Workplace.in(both.instances[0]);
});
afterAll(() => both.close());

/** Tells two editors' writes apart in one text; letters that every field takes. */
const MARKS = ['a', 'b'];
const ROUNDS = 3;

it.each(editableRecords)(
  'CC-04 loses no update of %s in whatever order two editors read and write',
  async (_, make) => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const record = await make(workplace);
        const { version: first, text: before } = await record.read(record.who);
        const saved: string[] = [];
        const refused: number[] = [];
        const inTurn = scheduler.scheduleFunction(<T>(call: () => Promise<T>) => call()) as <T>(
          call: () => Promise<T>,
        ) => Promise<T>;
        const editor = async (mark: string, index: number) => {
          const client = new TestClient(both.instances[index === 0 ? 0 : 1], record.who.audience);
          client.useCookies(record.who.cookieHeader());
          for (let round = 0; round < ROUNDS; round += 1) {
            const { version, text, change } = await inTurn(() => record.read(client));
            const status = await inTurn(() => record.write(client, version, change, `${text}${mark}`));
            if (status === 200) saved.push(mark);
            else refused.push(status);
          }
        };
        await scheduler.waitFor(Promise.all(MARKS.map(editor)));
        const { version, text } = await record.read(record.who);
        expect(refused.filter((status) => status !== 412)).toEqual([]);
        // Each text was written over the one before it: every write that was taken is still there, once.
        expect(text.slice(0, before.length)).toBe(before);
        expect(Array.from(text.slice(before.length)).toSorted()).toEqual(saved.toSorted());
        expect(version).toBe(first + saved.length);
      }),
      { numRuns: scale(6, 200) },
    );
  },
);
