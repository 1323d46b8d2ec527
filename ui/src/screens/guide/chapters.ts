/** The user guide, shipped with the page: docs/guide is its only source. */

import type { Screen } from '../../lib/router.svelte';
import type { Chapter } from './blocks';

const TEXTS = import.meta.glob<Chapter>('@guide/*/*.md', { eager: true, import: 'default' });
const PICTURES = import.meta.glob<string>('@guide/*/images/*.webp', { eager: true, import: 'default', query: '?url' });

/** The chapters in reading order. */
export const CHAPTERS = ['start', 'add', 'check', 'find', 'see', 'checklist', 'decision', 'packet', 'safe'] as const;
export type ChapterName = (typeof CHAPTERS)[number];

/** Languages the guide is written in; others read English. */
export const GUIDE_LANGUAGES = ['en', 'zh-CN'] as const;

const OF_SCREEN: Record<Screen, ChapterName> = {
  home: 'start', inbox: 'add', document: 'check', library: 'find', search: 'find', labs: 'see', timeline: 'see',
  checklist: 'checklist', decision: 'decision', packets: 'packet', activity: 'safe', settings: 'safe',
};

/** The chapter that tells about a screen. */
export const chapterOf = (screen: Screen): ChapterName => OF_SCREEN[screen];

/** The guide's language for a window's. */
export function guideLanguage(locale: string): string {
  return GUIDE_LANGUAGES.find((tag) => tag === locale) ?? 'en';
}

/** A chapter in one of the guide's languages. */
export function chapter(language: string, name: ChapterName): Chapter | undefined {
  return ending(TEXTS, `/${language}/${name}.md`);
}

/** The address of a chapter's picture. */
export function picture(language: string, file: string): string | undefined {
  return ending(PICTURES, `/${language}/${file}`);
}

function ending<T>(files: Record<string, T>, end: string): T | undefined {
  return Object.entries(files).find(([path]) => path.endsWith(end))?.[1];
}
