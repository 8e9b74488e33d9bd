import { createBrowserRouter } from 'react-router';
import { routes } from './routes';

/** The router of the app, below `/customer`. */
export const createAppRouter = () => createBrowserRouter(routes, { basename: '/customer' });
