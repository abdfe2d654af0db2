import type { LexicalForm, Properties } from '../graph/index.ts';
import type { Connection, GraphNode, Transaction } from './connection.ts';
import { DELETE_LEXICAL, LEXICAL_DOCUMENTS, pageOfNodes, SET_LEXICAL_FORM } from './cypher/index.ts';
import { lastOfAll } from './last-of-all.ts';
import { deleteLexical, LEXICAL_FORM_ID, lexicalForm, writeLexical } from './lexical.ts';
import { rowsOf, textOf } from './rows.ts';
import { LEXICAL_SCHEMA } from './schema.ts';

const PAGE = 50;

/** What became of a page: how many it changed, and the id after which the next begins; null at the end. */
interface Page {
  readonly changed: number;
  readonly last: string | null;
}

/**
 * From now on each article has a document and chunks in this form, written and taken out with it; those that the graph
 * holds get theirs, a page of them in one transaction. Null takes out all that there are. Ended early, the same again
 * completes it. Gives the number of articles whose changed.
 */
export async function layLexical(connection: Connection, form: LexicalForm | null): Promise<number> {
  if (form !== null) {
    await connection.makeIndexes(LEXICAL_SCHEMA);
    const parameters = { id: LEXICAL_FORM_ID, form };
    await alone(connection, (work) => work.run(SET_LEXICAL_FORM, parameters));
  } else await alone(connection, (work) => work.run(DELETE_LEXICAL, { ids: [LEXICAL_FORM_ID] }));
  let changed = 0;
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    const page: Page = await alone(connection, (work) => (form === null ? clearPage(work) : layPage(work, form, from)));
    changed += page.changed;
    after = page.last;
  }
  return changed;
}

/** Who writes an article at the same time has either seen the form, or is in the graph when its page is read. */
function alone<Result>(connection: Connection, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return connection.transact('write', (transaction) => lastOfAll(transaction, () => work(transaction)));
}

async function layPage(transaction: Transaction, form: LexicalForm, after: string): Promise<Page> {
  // Somebody who has asked for another form meanwhile sees to it.
  if ((await lexicalForm(transaction)) !== form) return { changed: 0, last: null };
  const articles = await nodesOf(transaction, 'Article', after);
  const ids = articles.map(idOf);
  const rows = ids.length === 0 ? [] : await rowsOf(transaction, LEXICAL_DOCUMENTS, { ids });
  const laid = new Set(rows.filter((row) => row.form === form).map((row) => textOf(row.id)));
  const come = articles.filter((article) => !laid.has(idOf(article)));
  if (come.length > 0) {
    const properties = come.map((article) => article.properties as Properties);
    await writeLexical(transaction, form, { gone: come.map(idOf), come: properties, moved: [] });
  }
  return { changed: come.length, last: ids.at(-1) ?? null };
}

/** What is left is what the next page begins with. */
async function clearPage(transaction: Transaction): Promise<Page> {
  if ((await lexicalForm(transaction)) !== null) return { changed: 0, last: null };
  const nodes = await nodesOf(transaction, '__Lexical__', '');
  if (nodes.length === 0) return { changed: 0, last: null };
  await deleteLexical(transaction, nodes.map(idOf));
  return { changed: nodes.filter(({ labels }) => labels.includes('Document')).length, last: '' };
}

async function nodesOf(transaction: Transaction, label: string, after: string): Promise<readonly GraphNode[]> {
  return (await rowsOf(transaction, pageOfNodes(label), { after, limit: PAGE })).map((row) => row.n as GraphNode);
}

function idOf({ properties }: GraphNode): string {
  return textOf(properties.id);
}
