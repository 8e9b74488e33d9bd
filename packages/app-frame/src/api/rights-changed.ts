type Listener = () => void;
const listeners = new Set<Listener>();

/** The client tells it when a call is refused: the rights that the app knows of may be those of an earlier role. */
export const rightsChanged = {
  tell: () => listeners.forEach((listener) => listener()),
  /** Returns the function that stops listening. */
  listen: (listener: Listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
