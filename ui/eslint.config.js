import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist', 'src/bindings'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      // The window has no network; whatever it needs comes through ipc.ts.
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage', 'indexedDB'],
      // Intl rounds laboratory values and changes digits; dates.ts and fluent.ts are the only formatters.
      'no-restricted-properties': [
        'error',
        { property: 'toLocaleString', message: 'Show reported strings, or format through fluent.ts.' },
        { property: 'toLocaleDateString', message: 'Format dates through dates.ts.' },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@tauri-apps/api/core', message: 'Only ipc.ts talks to the program.' }] },
      ],
      'svelte/no-at-html-tags': 'error',
      // There is no SvelteKit, and hash addresses are made by router.svelte.ts.
      'svelte/no-navigation-without-resolve': 'off',
      // Maps that never change after they are made need no reactivity.
      'svelte/prefer-svelte-reactivity': 'off',
      // `invoke<void>` names a command that answers nothing.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  { files: ['src/ipc.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['*.config.*'], languageOptions: { globals: { ...globals.node } } },
);
