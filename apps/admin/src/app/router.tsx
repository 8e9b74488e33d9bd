import { createBrowserRouter } from 'react-router';
import { routes } from './routes';

/** The router of the app, below `/admin`. */
export const createAppRouter = () => createBrowserRouter(routes, { basename: '/admin' });
