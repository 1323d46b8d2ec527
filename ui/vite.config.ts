import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { guide } from './guide-plugin.ts';

const locales = fileURLToPath(new URL('../assets/locales', import.meta.url));
const guideFolder = fileURLToPath(new URL('../docs/guide', import.meta.url));

export default defineConfig({
  plugins: [svelte(), guide()],
  resolve: {
    alias: { '@locales': locales, '@guide': guideFolder },
    // Component tests need the browser build of Svelte, not the one for servers.
    ...(process.env['VITEST'] ? { conditions: ['browser'] } : {}),
  },
  server: { port: 5173, strictPort: true, fs: { allow: ['.', locales, guideFolder] } },
  build: {
    target: 'safari16',
    // Nothing inline: the content security policy allows no data: or inline source.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: { environment: 'jsdom', include: ['tests/**/*.test.ts'] },
});
