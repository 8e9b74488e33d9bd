import en from './locales/en.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };

/** The texts of the frame (namespace `frame`) in both languages; each app adds them to its own. */
export const frameResources = { it: { frame: it }, en: { frame: en } };
