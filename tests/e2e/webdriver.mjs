// A WebDriver client of the few commands these tests need, over plain HTTP: fewer parts to keep up to date.

import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SPECIAL_KEYS = {
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', End: '\uE010', F1: '\uE031', F6: '\uE036', Space: ' ',
};
/** A session that did not come up is asked for again: the engine's processes are slow to go on a busy machine. */
const ATTEMPTS = 4;

/** The engine's own driver, on a free port; what it prints goes to `log`. */
export class Driver {
  #process;
  #server;

  static async start(log) {
    const driver = new Driver();
    const port = await freePort();
    const out = openSync(log, 'a');
    driver.#server = `http://127.0.0.1:${port}`;
    // The variable lets a driver attach to the window; see src-tauri/src/environment.rs.
    const env = { ...process.env, TAURI_WEBVIEW_AUTOMATION: 'true' };
    driver.#process = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: ['ignore', out, out] });
    let failed;
    driver.#process.once('error', (error) => (failed = error));
    await until(() => {
      if (failed) throw failed;
      return fetch(`${driver.#server}/status`).then((answer) => answer.ok, () => false);
    }, 'WebKitWebDriver does not answer');
    return driver;
  }

  /** A session with `binary`, once its page shows `ready`. */
  async session(binary, args, ready) {
    // WebKitWebDriver refuses a browserName, since the program is not a browser it knows.
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } };
    for (let attempt = 1; ; attempt++) {
      let session;
      try {
        const { sessionId } = await call('POST', `${this.#server}/session`, { capabilities });
        session = new Session(this.#server, sessionId);
        await session.post('timeouts', { script: 120_000, implicit: 0, pageLoad: 60_000 });
        await session.find(ready, 45_000);
        return session;
      } catch (error) {
        await session?.end();
        if (attempt === ATTEMPTS) throw error;
        console.error(`the window did not come up (${error.message}); asked again, ${attempt} of ${ATTEMPTS - 1}`);
        await pause(1_000);
      }
    }
  }

  stop() {
    this.#process.kill();
  }
}

/** A session with the window. */
export class Session {
  #base;

  constructor(server, id) {
    this.#base = `${server}/session/${id}`;
  }

  /** Runs `script` (a function body) in the page and returns its value. */
  run(script, ...args) {
    return this.post('execute/sync', { script, args });
  }

  /** Runs an async function body; its promise's value comes back. */
  async runAsync(script, ...args) {
    const wrapped = `const done = arguments[arguments.length - 1];
      (async (...args) => { ${script} })(...[...arguments].slice(0, -1))
        .then((value) => done({ value }), (error) => done({ error: String(error?.message ?? error) }));`;
    const { value, error } = await this.post('execute/async', { script: wrapped, args });
    if (error) throw new Error(error);
    return value;
  }

  /** The element, once it is there; fails after `timeout` ms. */
  async find(css, timeout = 20_000) {
    return await until(async () => {
      const found = await this.post('elements', { using: 'css selector', value: css });
      return found[0]?.[ELEMENT];
    }, `${css} did not appear`, timeout);
  }

  /** Clicks an element; one that was drawn anew under the pointer is looked for again. */
  async click(css) {
    await until(async () => {
      const element = await this.find(css);
      return this.post(`element/${element}/click`, {}).then(
        () => true,
        (error) => (/stale element/.test(error.message) ? false : Promise.reject(error)),
      );
    }, `${css} could not be clicked`);
  }

  /** Types into an element. */
  async type(css, text) {
    await this.post(`element/${await this.find(css)}/value`, { text });
  }

  /** Presses keys on whatever has the focus; several are held together. */
  async press(...keys) {
    const values = keys.map((key) => SPECIAL_KEYS[key] ?? key);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Types a text on the keyboard, into whatever has the focus. */
  async keys(text) {
    const actions = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await this.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Goes with the Tab key until `css` has the focus; fails where that never comes. */
  async tabTo(css, most = 120) {
    for (let presses = 0; presses < most; presses++) {
      if (await this.run('return document.activeElement.matches(arguments[0])', css)) return;
      await this.press('Tab');
    }
    throw new Error(`the Tab key does not lead to ${css}`);
  }

  /** Waits until the page's text holds `text`. */
  async see(text, timeout = 20_000) {
    await until(() => this.run('return document.body.innerText.includes(arguments[0])', text), `"${text}" was not seen`, timeout);
  }

  async resize(width, height) {
    await this.post('window/rect', { x: 0, y: 0, width, height });
    await until(() => this.run('return innerWidth === arguments[0]', width), `the window did not become ${width} wide`, 5_000);
  }

  /** The window's picture as PNG bytes. The driver waits for a next frame, which a page at rest never draws: so frames are drawn. */
  async screenshot() {
    await this.run(`
      const stir = document.createElement('div');
      stir.id = 'stir';
      stir.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:1px;height:1px;opacity:.01;pointer-events:none';
      document.documentElement.append(stir);
      let odd = false;
      const draw = () => { stir.style.background = (odd = !odd) ? '#000' : '#fff'; if (stir.isConnected) requestAnimationFrame(draw); };
      draw();`);
    const picture = Buffer.from(await call('GET', `${this.#base}/screenshot`), 'base64');
    await this.run('document.getElementById("stir").remove()');
    return picture;
  }

  async end() {
    await call('DELETE', this.#base).catch(() => {});
  }

  post(command, body) {
    return call('POST', `${this.#base}/${command}`, body);
  }
}

/** Asks again and again until the answer is truthy. */
export async function until(ask, message, timeout = 20_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(message);
    await pause(50);
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function call(method, url, body) {
  const response = await fetch(url, {
    method,
    // Longer than any command may take. A driver whose window ended under it never answers.
    signal: AbortSignal.timeout(130_000),
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${url.replace(/^.*\/session/, 'session')}: ${value?.error}: ${value?.message}`);
  return value;
}
