import { describe, expect, it } from 'vitest';
import { ageInYears, formatDate, formatDay, formatMonth, formatSpan } from '../src/lib/dates';

describe('dates', () => {
  it('prints what is known and no more', () => {
    expect(formatDate('2026-03-14')).toBe('14 Mar 2026');
    expect(formatDate('2026-03')).toBe('Mar 2026');
    expect(formatDate('2026')).toBe('2026');
    expect(formatDate('2026-03-14', 'zh-CN')).toBe('2026年3月14日');
    expect(formatDate('2026-03', 'zh-CN')).toBe('2026年3月');
    expect(['ru', 'es', 'tr', 'ar'].map((locale) => formatDate('2026-03-14', locale))).toEqual(['14 мар 2026', '14 mar 2026', '14 Mar 2026', '14 مارس 2026']);
  });

  it('leaves a text that is no date as it is', () => {
    expect(formatDate('about Easter')).toBe('about Easter');
    expect(formatDate(null)).toBe('');
  });

  it('writes a shared year once', () => {
    expect(formatSpan('2023-10-24', '2023-12-12', 'to')).toBe('24 Oct to 12 Dec 2023');
    expect(formatSpan('2021-02-12', '2023-03', 'to')).toBe('12 Feb 2021 to Mar 2023');
    expect(formatSpan('2024-05-02', null, 'to')).toBe('2 May 2024');
  });

  it('counts days with a true minus', () => {
    expect([-5, 0, 28].map(formatDay)).toEqual(['D−5', 'Day 0', 'D+28']);
  });

  it('counts birthdays that have been', () => {
    expect(ageInYears('2016-06-03', '2026-06-02')).toBe(9);
    expect(ageInYears('2016-06-03', '2026-06-03')).toBe(10);
    expect(ageInYears('2016-06', '2026-06-03')).toBeNull();
  });

  it('heads months in full', () => {
    expect(formatMonth('2026-11')).toBe('November 2026');
    expect(formatMonth('2026')).toBe('2026');
  });
});
