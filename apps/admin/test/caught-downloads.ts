import { onTestFinished, vi } from 'vitest';

/** What the page hands to the browser to save while the test runs; jsdom saves nothing. */
export function caughtDownloads(): { name: string; file: Blob }[] {
  const files = new Map<string, Blob>();
  const caught: { name: string; file: Blob }[] = [];
  URL.createObjectURL = (file) => {
    const address = `blob:${files.size}`;
    files.set(address, file as Blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = files.get(this.href);
    if (file) caught.push({ name: this.download, file });
  });
  onTestFinished(() => click.mockRestore());
  return caught;
}
