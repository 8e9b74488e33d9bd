/** The right greeting for the hour of the reader. */
export function greetingNow(): 'morning' | 'afternoon' | 'evening' {
  const hour = new Date().getHours();
  return hour < 5 || hour >= 18 ? 'evening' : hour < 13 ? 'morning' : 'afternoon';
}
