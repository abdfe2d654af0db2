// Neo4j Browser in a headless Chromium, driven as a person would: for its test and for the README's pictures.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ANSWER_WITHIN_MS = 60_000;
/** Chromium would look for its maker's hosts at every start; a container's root has no sandbox. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Null when there is a Chromium here, else what is lacking. */
export function whyBrowserCannotOpen() {
  return CHROMIUM.some((path) => existsSync(path)) ? null : `Chromium is not installed (${CHROMIUM[0]})`;
}

/** Opens the Browser that a server without authentication serves at `address`, and connects to it. */
export async function openNeo4jBrowser({ address, uri }) {
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(ANSWER_WITHIN_MS);
    const server = encodeURIComponent(uri.replace(/^bolt:/u, 'neo4j:'));
    await page.goto(`${address}?dbms=${server}&preselectAuthMethod=NO_AUTH`);
    await page.getByText('You have a working connection').waitFor();
    const opened = session(browser, page);
    // Each frame goes on drawing: few of them keep the page quick.
    await opened.run(':config {"maxFrames": 2}');
    return opened;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function session(browser, page) {
  const frames = page.locator('[data-testid=frame]');
  const newest = frames.first();
  const editor = page.locator('[data-testid=activeEditor] .monaco-editor').first();

  /** Runs what is in the editor; resolves when its frame has its answer. */
  const submit = async () => {
    // Of a long query the editor holds only the lines that it shows.
    await editor.click();
    await page.keyboard.press('Control+Home');
    const command = await editor.locator('.view-lines').innerText();
    await page.locator('[data-testid=editor-Run]').click();
    await page.waitForFunction(isAnswered, firstWord(command), { polling: 200 });
    return newest.innerText();
  };
  return {
    page,
    submit,
    /** Types a command or a query, runs it, and gives the text of its frame. */
    run: async (text) => {
      await editor.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
      return submit();
    },
    /** What the newest frame has drawn: the server's id of each node, its caption, and how it is drawn. */
    drawn: async () => {
      await newest.locator('g.node').first().waitFor();
      return newest.locator('g.node').evaluateAll(nodesOf);
    },
    /** Drops a file on the window. */
    drop: (path) => dropFile(page, path),
    close: () => browser.close(),
  };
}

function firstWord(command) {
  return command.trim().split(/\s/u)[0] ?? '';
}

/** In the page: whether the editor is empty again and the newest frame has an answer or an error. */
function isAnswered(word) {
  const frame = document.querySelector('[data-testid=frame]');
  const command = frame?.querySelector('[data-testid=frameCommand]')?.textContent ?? '';
  const text = frame?.textContent ?? '';
  if (!command.includes(word)) return false;
  if (word.startsWith(':')) return text.length > command.length + 20;
  return /Started streaming|completed after|Displaying \d+|Neo\.\w+\.\w+|no changes, no records/u.test(text);
}

/** In the page. */
function nodesOf(nodes) {
  return nodes.map((node) => {
    const circle = node.querySelector('circle.b-outline');
    const captions = [...node.querySelectorAll('text.caption')].map((line) => line.textContent.trim());
    return {
      id: Number(node.getAttribute('aria-label').replace('graph-node', '')),
      caption: captions.join(' '),
      color: circle.getAttribute('fill').toUpperCase(),
      diameter: 2 * Number(circle.getAttribute('r')),
    };
  });
}

async function dropFile(page, path) {
  const content = readFileSync(path).toString('base64');
  const transfer = await page.evaluateHandle(transferOf, { content, name: basename(path) });
  await page.dispatchEvent('.filedrop', 'dragenter', { dataTransfer: transfer });
  await page.dispatchEvent('.filedrop', 'drop', { dataTransfer: transfer });
}

/** In the page. */
function transferOf({ content, name }) {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name));
  return transfer;
}
