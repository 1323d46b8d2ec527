/** The languages of the window. Each is a file of words in assets/locales. */

import ar from '@locales/ar/window.ftl?raw';
import en from '@locales/en/window.ftl?raw';
import es from '@locales/es/window.ftl?raw';
import ru from '@locales/ru/window.ftl?raw';
import tr from '@locales/tr/window.ftl?raw';
import zhCN from '@locales/zh-CN/window.ftl?raw';

export interface Language {
  /** BCP 47 tag, and the name of the folder of its words. */
  tag: string;
  /** Its own name for itself. */
  name: string;
  words: string;
  /** No native speaker has read its words; the settings say so while it is in use. */
  unreviewed?: boolean;
  rightToLeft?: boolean;
}

export const LANGUAGES: readonly Language[] = [
  { tag: 'en', name: 'English', words: en },
  { tag: 'zh-CN', name: '简体中文', words: zhCN },
  { tag: 'ru', name: 'Русский', words: ru, unreviewed: true },
  { tag: 'es', name: 'Español', words: es, unreviewed: true },
  { tag: 'tr', name: 'Türkçe', words: tr, unreviewed: true },
  { tag: 'ar', name: 'العربية', words: ar, unreviewed: true, rightToLeft: true },
];

/** The language a system locale such as `zh_CN.UTF-8` or `es-MX` asks for; none where the window has no words in it. */
export function languageOf(locale: string): Language | undefined {
  const spoken = locale.split(/[-_.@]/)[0]?.toLowerCase();
  return LANGUAGES.find(({ tag }) => tag.split('-')[0] === spoken);
}
