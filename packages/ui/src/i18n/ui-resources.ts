import enUi from '../locales/en.json' with { type: 'json' };
import itUi from '../locales/it.json' with { type: 'json' };
import enProblems from '../problem-texts/en.json' with { type: 'json' };
import itProblems from '../problem-texts/it.json' with { type: 'json' };

/** The texts of the shared pieces (`ui`) and of every problem code (`problems`), in both languages. */
export const uiResources = {
  it: { ui: itUi, problems: itProblems },
  en: { ui: enUi, problems: enProblems },
};
