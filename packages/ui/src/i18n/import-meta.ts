declare global {
  /** The part of the bundler's `import.meta.env` that this package reads; absent when run without a bundler. */
  interface ImportMetaEnv {
    readonly MODE: string;
  }
  interface ImportMeta {
    readonly env?: ImportMetaEnv;
  }
}

export {};
