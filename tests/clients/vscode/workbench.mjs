// What the tests of VS Code look at and do, beyond what the driver of the workbench has.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A driver of the workbench (drive.mjs's class) with Ibid's server set. */
export function Workbench(VSCode, { server, ...options }) {
  return new (workbenchOn(VSCode))(options, server);
}

const workbenchOn = (VSCode) =>
  class extends VSCode {
    constructor(options, server) {
      super(options);
      this.program = server;
    }

    // The setting belongs to the machine, so it stands in the machine's file.
    async startServer() {
      if (this.program) this.setServer(this.program);
      await super.startServer();
    }

    setServer(program) {
      const folder = path.join(this.userData, 'Machine');
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(
        path.join(folder, 'settings.json'),
        JSON.stringify({ 'ibid.server.path': program }),
      );
    }

    serverHas(command) {
      const help = spawnSync(this.program, ['--help'], {
        encoding: 'utf8',
      }).stdout;
      return new RegExp(`^\\s+${command}\\s`, 'm').test(help);
    }

    /** The language server's process. */
    serverProcess() {
      return this.processes().find(({ command }) => /\bibid\S* lsp$/.test(command));
    }

    async status(pattern, timeout = 20_000) {
      let last;
      await this.until(
        `${pattern} in the status bar`,
        async () => (last = await this.statusBar()).some((text) => pattern.test(text)),
        timeout,
      ).catch((error) => assert.fail(`${error.message}: ${last?.join(' | ')}`));
    }

    async told(pattern) {
      let last;
      await this.until(
        `the message ${pattern}`,
        async () => (last = await this.notifications()).some((text) => pattern.test(text)),
        10_000,
      ).catch((error) => assert.fail(`${error.message}: ${last?.join(' | ')}`));
      await this.command('Notifications: Clear All Notifications');
    }

    /** What stands over the text; asked for again where lines have moved under the pointer. */
    async hovered(text) {
      let parts = [];
      for (let tries = 0; tries < 3 && !parts.length; ++tries)
        parts = await this.hover(text, { timeout: 4000 });
      return parts.join('\n');
    }

    /**
     * Clicks into the text, and again where it has moved under the pointer, as it does when a count
     * over a note comes or goes.
     */
    async click(text, nth = 0) {
      for (let tries = 0; tries < 5; ++tries) {
        const at = await super.click(text, nth);
        if (await this.caretIsIn(text, nth)) return at;
      }
      throw new Error(`the cursor does not go to “${text}” in:\n${await this.visibleText()}`);
    }

    async caretIsIn(text, nth) {
      const place = await this.rectOf(text, nth);
      const caret = await this.page.evaluate(() => {
        const cursor = '.editor-group-container.active .cursors-layer .cursor';
        const box = document.querySelector(cursor)?.getBoundingClientRect();
        return box && { x: box.x, y: box.y + box.height / 2 };
      });
      if (!place || !caret) return false;
      const within = (at, from, length) => from - 1 <= at && at <= from + length + 1;
      return within(caret.x, place.x, place.width) && within(caret.y, place.y, place.height);
    }

    /** Waits until the text is on screen. */
    async seen(text) {
      let last;
      await this.until(
        `“${text}”`,
        async () => (last = await this.visibleText()).includes(text),
        10_000,
      ).catch((error) => assert.fail(`${error.message} in:\n${last}`));
    }

    async at(file, line) {
      let last;
      await this.until(
        `${file}:${line}`,
        async () => (last = await this.location()).path === file && last.line === line,
        10_000,
      ).catch((error) => assert.fail(`${error.message}, not ${JSON.stringify(last)}`));
      this.current = path.join(this.folder, file);
    }

    listOf(view) {
      return this.page
        .locator(`.pane:has(> .pane-header[aria-label^="${view}"]) .monaco-list`)
        .first();
    }

    /** The rows of one of Ibid's views: level, name, description. */
    async view(name, until) {
      let last = [];
      const read = async () => {
        const list = this.listOf(name);
        if (!(await list.isVisible().catch(() => false))) return false;
        last = await this.rows(list, {
          name: '.label-name',
          description: '.label-description',
        });
        return until(last);
      };
      await this.until(`the view ${name}`, read, 20_000).catch((error) =>
        assert.fail(`${error.message}: ${JSON.stringify(last)}`),
      );
      return last;
    }

    async clickRow(view, text) {
      await this.listOf(view).locator('.monaco-list-row', { hasText: text }).first().click();
    }

    /** Answers the dialog for files, which in a browser is a quick input. */
    async fillDialog(file) {
      const input = this.quickInput.locator('.quick-input-box input');
      await input.waitFor({ state: 'visible' });
      await this.until('the dialog', async () => /\//.test(await input.inputValue()));
      // It completes paths by itself, and takes no Enter while it is still looking at one.
      const isOpen = () => input.isVisible().catch(() => false);
      const title = await this.dialogTitle();
      for (let tries = 0; tries < 20 && (await isOpen()); ++tries) {
        if ((await this.dialogTitle()) !== title) return;
        await input.fill(file);
        await this.page.waitForTimeout(300);
        if ((await input.inputValue()) === file) await this.page.keyboard.press('Enter');
        await this.page.waitForTimeout(500);
      }
      assert.ok(!(await isOpen()), `the dialog does not take ${file}`);
    }

    async dialogTitle() {
      return this.quickInput
        .locator('.quick-input-title')
        .first()
        .textContent()
        .catch(() => '');
    }

    /** The page within a webview that holds what is wanted. */
    async webview(wanted) {
      return this.until('the webview', async () => {
        for (const frame of this.page.frames()) {
          const text = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
          if (frame !== this.page.mainFrame() && wanted(text)) return frame;
        }
        return null;
      });
    }
  };

/** check(what, how) runs a step and says how it went; finish() gives the exit code. */
export function checker(vs, shots) {
  let failed = 0;
  let number = 0;
  const check = async (what, how) => {
    ++number;
    const name = `${String(number).padStart(2, '0')}-${what.replace(/\W+/g, '-')}`.slice(0, 60);
    try {
      await how();
      console.log(`ok      ${what}`);
    } catch (error) {
      ++failed;
      console.log(`FAILED  ${what}: ${error.message}`);
      await vs.dismissQuick().catch(() => {});
    }
    if (shots) await vs.screenshot(path.join(shots, `${name}.png`)).catch(() => {});
  };
  const finish = () => (failed ? 1 : 0);
  return { check, finish };
}
