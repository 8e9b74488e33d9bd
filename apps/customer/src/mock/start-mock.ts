import { setupWorker } from 'msw/browser';
import { handlers } from './handlers';

/** Answers the app's calls inside the browser, so that it can be worked on without a server. */
export async function startMock(): Promise<void> {
  await setupWorker(...handlers).start({
    onUnhandledFrame: 'bypass',
    quiet: true,
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  });
}
