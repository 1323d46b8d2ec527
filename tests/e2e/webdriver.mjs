// A WebDriver client of the few commands these tests need, over plain HTTP: fewer parts to keep up to date.

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SPECIAL_KEYS = { Enter: '\uE007', Tab: '\uE004', Control: '\uE009', ArrowRight: '\uE014', ArrowLeft: '\uE012' };

/** A session with the window. */
export class Session {
  #base;

  constructor(server, id) {
    this.#base = `${server}/session/${id}`;
  }

  /** Starts `binary` with `args` under the driver at `server`. */
  static async start(server, binary, args) {
    // WebKitWebDriver refuses a browserName, since the program is not a browser it knows.
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } };
    const { sessionId } = await call('POST', `${server}/session`, { capabilities });
    const session = new Session(server, sessionId);
    await session.#post('timeouts', { script: 60_000, implicit: 0, pageLoad: 60_000 });
    return session;
  }

  /** Runs `script` (a function body) in the page and returns its value. */
  run(script, ...args) {
    return this.#post('execute/sync', { script, args });
  }

  /** Runs an async function body; its promise's value comes back. */
  async runAsync(script, ...args) {
    const wrapped = `const done = arguments[arguments.length - 1];
      (async (...args) => { ${script} })(...[...arguments].slice(0, -1))
        .then((value) => done({ value }), (error) => done({ error: String(error?.message ?? error) }));`;
    const { value, error } = await this.#post('execute/async', { script: wrapped, args });
    if (error) throw new Error(error);
    return value;
  }

  /** The element, once it is there; fails after `timeout` ms. */
  async find(css, timeout = 20_000) {
    return await until(async () => {
      const found = await this.#post('elements', { using: 'css selector', value: css });
      return found[0]?.[ELEMENT];
    }, `${css} did not appear`, timeout);
  }

  async click(css) {
    await this.#post(`element/${await this.find(css)}/click`, {});
  }

  /** Types into an element. */
  async type(css, text) {
    await this.#post(`element/${await this.find(css)}/value`, { text });
  }

  /** Presses keys on whatever has the focus; several are held together. */
  async press(...keys) {
    const values = keys.map((key) => SPECIAL_KEYS[key] ?? key);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Waits until the page's text holds `text`. */
  async see(text, timeout = 20_000) {
    await until(() => this.run('return document.body.innerText.includes(arguments[0])', text), `"${text}" was not seen`, timeout);
  }

  async resize(width, height) {
    await this.#post('window/rect', { x: 0, y: 0, width, height });
    await until(() => this.run('return innerWidth === arguments[0]', width), `the window did not become ${width} wide`, 5_000).catch(() => {});
  }

  /** The window's picture as PNG bytes. The driver waits for the next frame, which a page at rest never draws: so one is asked for. */
  async screenshot() {
    await this.run(`
      const stir = document.createElement('div');
      stir.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:1px;height:1px;opacity:.01;pointer-events:none';
      document.documentElement.append(stir);
      let left = 90;
      const draw = () => { stir.style.background = left % 2 ? '#000' : '#fff'; if (left--) requestAnimationFrame(draw); else stir.remove(); };
      requestAnimationFrame(draw);`);
    return Buffer.from(await call('GET', `${this.#base}/screenshot`), 'base64');
  }

  async end() {
    await call('DELETE', this.#base).catch(() => {});
  }

  #post(command, body) {
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
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function call(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${url.replace(/^.*\/session/, 'session')}: ${value?.error}: ${value?.message}`);
  return value;
}
