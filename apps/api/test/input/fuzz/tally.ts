/** How often each route answered with which class of status. */
export class Tally {
  private readonly byRoute = new Map<string, Map<string, number>>();

  count(route: string, status: number): void {
    const classes = this.byRoute.get(route) ?? new Map<string, number>();
    const of = `${Math.floor(status / 100)}xx`;
    this.byRoute.set(route, classes.set(of, (classes.get(of) ?? 0) + 1));
  }

  /** Requests with a status of this class, of one route or of all. */
  total(of?: string, route?: string): number {
    const routes =
      route === undefined ? [...this.byRoute.values()] : [this.byRoute.get(route) ?? new Map<string, number>()];
    return routes
      .flatMap((classes) => [...classes].filter(([one]) => of === undefined || one === of))
      .reduce((sum, [, count]) => sum + count, 0);
  }

  /** Routes that never answered with a success: behind their first rules nothing was tried. */
  unreached(): string[] {
    return [...this.byRoute.keys()].filter((route) => this.total('2xx', route) === 0);
  }

  /** The table of a measurement. */
  toMarkdown(): string {
    const rows = [...this.byRoute.keys()].map(
      (route) => `| ${['2xx', '4xx', '5xx'].reduce((row, of) => `${row} | ${this.total(of, route)}`, route)} |`,
    );
    const sum = `| all | ${this.total('2xx')} | ${this.total('4xx')} | ${this.total('5xx')} |`;
    return ['| route | 2xx | 4xx | 5xx |', '| --- | --- | --- | --- |', ...rows, sum].join('\n');
  }
}
