import { useEffect, useState } from 'react';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const minutesUntil = (until: string) => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / MINUTE));

/**
 * Whole minutes until an instant, rounded up; 0 is over. `onOver` is called then and once a minute until somebody leaves:
 * whether it is over is the server's word, and its clock may be another one.
 */
export function useMinutesLeft(until: string, onOver: () => void): number {
  const [minutes, setMinutes] = useState(() => minutesUntil(until));
  useEffect(() => {
    const timer = setInterval(() => setMinutes(minutesUntil(until)), SECOND);
    return () => clearInterval(timer);
  }, [until]);
  const over = minutes === 0;
  useEffect(() => {
    if (!over) return undefined;
    onOver();
    const timer = setInterval(onOver, MINUTE);
    return () => clearInterval(timer);
  }, [over, onOver]);
  return minutes;
}
