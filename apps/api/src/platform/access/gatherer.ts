import { AsyncLocalStorage } from 'node:async_hooks';

interface Waiting<Question, Answer> {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

// Enough for every request that can arrive while one statement runs.
const AT_MOST = 100;

/**
 * Asks for many at once what is asked by each request: those who come while a statement is under way share the next
 * one. Nothing is kept, and no answer is older than its question. Alone, a question goes out at once.
 */
export class Gatherer<Question, Answer> {
  private readonly waiting: Waiting<Question, Answer>[] = [];
  // What is asked for many must not run in the context of the request that happened to come first.
  private readonly outsideOfRequests = AsyncLocalStorage.snapshot();
  private underWay = false;

  /** `askAll` answers in the order of its questions. */
  constructor(private readonly askAll: (questions: Question[]) => Promise<Answer[]>) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (!this.underWay) void this.outsideOfRequests(() => this.work());
    });
  }

  private async work(): Promise<void> {
    this.underWay = true;
    while (this.waiting.length > 0) {
      const together = this.waiting.splice(0, AT_MOST);
      try {
        const answers = await this.askAll(together.map(({ question }) => question));
        for (const [index, { resolve }] of together.entries()) resolve(answers[index] as Answer);
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    this.underWay = false;
  }
}
