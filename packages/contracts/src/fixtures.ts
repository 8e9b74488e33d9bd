// Filled below by each module's fixtures.
export {};
