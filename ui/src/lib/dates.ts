/**
 * Dates as Satchel prints them: Gregorian, Latin digits, the month in words, never sharper than the source.
 *
 * The tables are our own because the engine's Intl follows the system's calendar and digits.
 */

/** Month names as they stand after a day, and alone; Chinese counts its months. */
const MONTHS: Record<string, { short: string; long: string }> = {
  en: { short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', long: 'January February March April May June July August September October November December' },
  ru: { short: 'янв фев мар апр мая июн июл авг сен окт ноя дек', long: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь' },
  es: { short: 'ene feb mar abr may jun jul ago sep oct nov dic', long: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre' },
  tr: { short: 'Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara', long: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık' },
  ar: { short: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر', long: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر' },
};

function monthName(month: number, locale: string, form: 'short' | 'long'): string {
  const names = MONTHS[locale.split('-')[0] ?? 'en'] ?? MONTHS['en'];
  return names?.[form].split(' ')[month - 1] ?? '';
}

/** A date cut to what is known: `2024`, `2024-05` or `2024-05-21`, as numbers. */
export interface DateParts {
  year: number;
  month?: number;
  day?: number;
}

/** The parts of a date of the record, or `null` for a text that is none. */
export function parseDate(text: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const parts: DateParts = { year: Number(match[1]) };
  if (match[2]) parts.month = Number(match[2]);
  if (match[3]) parts.day = Number(match[3]);
  return parts;
}

/** `14 Mar 2026`, `Mar 2026` or `2026`, with the month in the window's language; in Chinese `2026年3月14日`. A text that is no date comes back as it is. */
export function formatDate(text: string | null | undefined, locale = 'en'): string {
  if (!text) return '';
  const parts = parseDate(text.slice(0, 10));
  if (!parts) return text;
  const { year, month, day } = parts;
  if (locale.startsWith('zh')) {
    return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  }
  const name = month ? monthName(month, locale, 'short') : undefined;
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}

/** The month heading of the library: `November 2026` or `2026年11月`. */
export function formatMonth(text: string, locale = 'en'): string {
  const parts = parseDate(text.slice(0, 7));
  if (!parts?.month) return text;
  if (locale.startsWith('zh')) return `${parts.year}年${parts.month}月`;
  return `${monthName(parts.month, locale, 'long')} ${parts.year}`;
}

/** The name of a month, 1 to 12: `Mar`, or `3月`. */
export function formatMonthName(month: number, locale = 'en'): string {
  return locale.startsWith('zh') ? `${month}月` : monthName(month, locale, 'short');
}

/** An interval, with the year written once where both ends share it. */
export function formatSpan(start: string, end: string | null | undefined, joiner: string, locale = 'en'): string {
  if (!end || end === start) return formatDate(start, locale);
  const [a, b] = [parseDate(start), parseDate(end)];
  if (!locale.startsWith('zh') && a?.day && b?.day && a.year === b.year) {
    return `${a.day} ${monthName(a.month ?? 1, locale, 'short')} ${joiner} ${formatDate(end, locale)}`;
  }
  return `${formatDate(start, locale)} ${joiner} ${formatDate(end, locale)}`;
}

/** The time of a UTC time stamp on this computer's clock: `10:42`. */
export function formatTime(timestamp: string): string {
  const at = new Date(timestamp);
  const two = (n: number) => String(n).padStart(2, '0');
  return Number.isNaN(at.getTime()) ? timestamp : `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The day and time of a UTC time stamp on this computer's clock: `21 Nov 2026, 10:42`. */
export function formatMoment(timestamp: string, locale = 'en'): string {
  const at = new Date(timestamp);
  if (Number.isNaN(at.getTime())) return timestamp;
  const day = formatDate(today(at), locale);
  return locale.startsWith('zh') ? `${day} ${formatTime(timestamp)}` : `${day}, ${formatTime(timestamp)}`;
}

/** Milliseconds since 1970 of a date's first day at UTC midnight; only for placing marks on an axis. */
export function axisTime(text: string): number {
  const parts = parseDate(text.slice(0, 10));
  return parts ? Date.UTC(parts.year, (parts.month ?? 1) - 1, parts.day ?? 1) : Number.NaN;
}

/** `D-5`, `Day 0`, `D+28`, with a true minus sign. */
export function formatDay(day: number): string {
  if (day === 0) return 'Day 0';
  return day < 0 ? `D\u2212${-day}` : `D+${day}`;
}

/** Whole years between a birth date known to the day and today; `null` otherwise. */
export function ageInYears(born: string | null | undefined, today: string): number | null {
  const [b, t] = [born ? parseDate(born) : null, parseDate(today)];
  if (!b?.month || !b.day || !t?.month || !t.day) return null;
  const before = t.month < b.month || (t.month === b.month && t.day < b.day);
  return t.year - b.year - (before ? 1 : 0);
}

/** A moment's day on this computer's calendar, as `YYYY-MM-DD`; today when none is given. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
