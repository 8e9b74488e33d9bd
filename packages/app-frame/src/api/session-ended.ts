type Listener = () => void;
const listeners = new Set<Listener>();

/** The client tells it when the server no longer knows the session; the router hears it and shows the sign-in page. */
export const sessionEnded = {
  tell: () => listeners.forEach((listener) => listener()),
  /** Returns the function that stops listening. */
  listen: (listener: Listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
