import { setupServer } from 'msw/node';

/** The API as a page's test sees it: only what the test answers exists, anything else fails the test. */
export const server = setupServer();
