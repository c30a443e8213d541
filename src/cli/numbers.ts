// Numbers for people.

const GROUPED = new Intl.NumberFormat('en-US');

/** 1234567 as "1,234,567". */
export function grouped(value: number): string {
  return GROUPED.format(value);
}

/** Seconds as "8 s", "3 min 20 s" or "2 h 5 min". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}
