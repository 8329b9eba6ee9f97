// The pictures of docs/guide.md in VS Code, of the folder as the guide has it at each of its headings.
//
//   node screenshots.mjs TOOL VSIX SERVER COPIES OUT [NAME]
//
// NAME: those with this in their names alone.
import path from 'node:path';
import { Workbench } from '../clients/vscode/workbench.mjs';

const [tool, vsix, server, copies, out, only = ''] = process.argv.slice(2);
const { VSCode, launchBrowser } = await import(path.join(tool, 'drive.mjs'));
const browser = await launchBrowser();
const CHAPTER = 'chapters/2-rapallo.md';

/** Opens the chapter as it is under a heading of the guide, and takes a picture of it. */
async function picture(name, heading, act, behind = async () => {}) {
  if (!name.includes(only)) return;
  const vs = new Workbench(VSCode, {
    folder: path.join(copies, heading),
    vsix: [vsix],
    server,
    browser,
    viewport: { width: 1120, height: 720 },
    settings: {
      'breadcrumbs.enabled': true,
      'workbench.layoutControl.enabled': false,
      'editor.fontSize': 13,
    },
  });
  try {
    await vs.start();
    await vs.openFile(CHAPTER);
    await vs.status(/notes/);
    // The counts over headings push the text down.
    await vs.page.locator('.codelens-decoration a').first().waitFor();
    await act(vs);
    await vs.screenshot(path.join(out, `${name}.png`));
    await behind(vs);
  } finally {
    await vs.close();
  }
}

const withoutSides = (vs) => vs.command('View: Close Primary Side Bar');

await picture('guide-findings', 'what-it-finds', async (vs) => {
  await withoutSides(vs);
  await vs.problems({ until: (rows) => rows.length >= 2 });
  await vs.page.keyboard.press('ArrowUp'); // else the first finding has a light bulb for an icon
});

await picture('guide-hover', 'ways-through-the-notes', async (vs) => {
  await vs.command('View: Show Ibid');
  await vs.view('Notes', (rows) => rows.length >= 9);
  await vs.view('Works', (rows) => rows.length >= 4);
  await vs.hovered('[^5]');
});

await picture('guide-choices', 'what-an-ibid-means', async (vs) => {
  await withoutSides(vs);
  await vs.click('Ibid., p. 343');
  await vs.page.keyboard.press('Control+.');
  await vs.page.locator('.action-widget .monaco-list-row.action:visible').first().waitFor();
});

await picture(
  'guide-preview',
  'a-note-put-in',
  async (vs) => {
    await withoutSides(vs);
    await vs.click('Joffe');
    await vs.page.keyboard.press('Control+Alt+f');
    await vs.page.getByRole('button', { name: 'Apply' }).waitFor();
  },
  async (vs) => {
    await vs.page.getByRole('button', { name: 'Apply' }).click();
    await vs.at(CHAPTER, 23); // in the new note
    await vs.type('Adolf Joffe');
    await vs.seen('[^5]: Adolf Joffe');
    await vs.seen('[^6]: Kessler, Walther Rathenau, p. 329.');
  },
);

await picture('guide-report', 'the-report', async (vs) => {
  await withoutSides(vs);
  await vs.command('Ibid: Open Report of the Edition');
  await vs.webview((text) => text.includes('Genoa, 1922'));
  await vs.command('View: Close Editors in Other Groups');
  await vs.webview((text) => text.includes('Genoa, 1922'));
  await vs.page.mouse.click(600, 300);
});
await browser.close();
