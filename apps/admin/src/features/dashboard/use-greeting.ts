import { useFormat } from '@tenantry/ui';

/** The right greeting for the hour, and today's date with the first letter as a sentence wants it. */
export function useGreeting() {
  const { language } = useFormat();
  const now = new Date();
  const hour = now.getHours();
  const today = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'it-IT', { dateStyle: 'full' }).format(now);
  return {
    greeting: hour < 5 || hour >= 18 ? 'evening' : hour < 13 ? 'morning' : 'afternoon',
    today: today.charAt(0).toUpperCase() + today.slice(1),
  } as const;
}
