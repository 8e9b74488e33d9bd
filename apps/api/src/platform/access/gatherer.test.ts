import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Gatherer } from './gatherer';

describe('Gatherer', () => {
  it('asks at once when nothing is under way, and together what comes meanwhile', async () => {
    const asked: number[][] = [];
    const gatherer = new Gatherer<number, number>(async (questions) => {
      asked.push(questions);
      await wait(5);
      return questions.map((question) => question * 10);
    });
    const answers = await Promise.all([1, 2, 3].map((question) => gatherer.ask(question)));
    expect(answers).toEqual([10, 20, 30]);
    expect(asked).toEqual([[1], [2, 3]]);
    expect(await gatherer.ask(4)).toBe(40);
  });

  it('hands a failure to those who asked, and goes on', async () => {
    let fails = true;
    const gatherer = new Gatherer<number, number>((questions) =>
      fails ? Promise.reject(new Error('away')) : Promise.resolve(questions),
    );
    await expect(gatherer.ask(1)).rejects.toThrow('away');
    fails = false;
    expect(await gatherer.ask(2)).toBe(2);
  });
});
