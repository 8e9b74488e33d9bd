import { registerHooks } from 'node:module';

const MISSING = new Set(['ERR_MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT']);

/** Node runs TypeScript by itself but wants file endings; our imports have none, as the bundler likes it. */
registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.startsWith('.') || !MISSING.has(error.code)) throw error;
      for (const ending of ['.ts', '/index.ts']) {
        try {
          return next(specifier + ending, context);
        } catch {
          // The other ending, or the first error below.
        }
      }
      throw error;
    }
  },
});
