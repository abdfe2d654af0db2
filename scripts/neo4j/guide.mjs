// Makes what Neo4j Browser plays and imports from neo4j/queries.cypher:
//   node scripts/neo4j/guide.mjs     writes neo4j/guide.html and neo4j/favorites.zip
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { savedQueries } from './catalogue.mjs';

const folder = new URL('../../neo4j/', import.meta.url);

/** A guide for `:play`: an opening slide, and one for each chapter, with each query as a click. */
export function guideHtml(queries = savedQueries()) {
  const chapters = [...new Set(queries.map(({ chapter }) => chapter))];
  const slides = chapters.map((chapter) =>
    slide(
      chapter,
      queries
        .filter((query) => query.chapter === chapter)
        .map(queryHtml)
        .join('\n'),
    ),
  );
  return `<article class="guide">
<title>wiregraph</title>
<carousel class="deck container-fluid">
${[slide('What the news says', opening(chapters)), ...slides].join('\n')}
</carousel>
</article>
`;
}

/** The favourites as Browser imports them: a folder of .cypher files, each named by its first line. */
export function favoritesZip(queries = savedQueries()) {
  const files = queries.map(({ question, cypher }, index) => {
    const name = question.replaceAll(/[^a-z0-9]+/giu, '_').replace(/_$/u, '');
    return [`wiregraph/${String(index + 1).padStart(2, '0')}_${name}.cypher`, strToU8(`// ${question}\n${cypher}\n`)];
  });
  // One fixed date, so that the same queries give the same bytes.
  return zipSync(Object.fromEntries(files), { mtime: '2020-01-01T00:00:00', level: 9 });
}

function opening(chapters) {
  return `<p class="lead">The questions of an analyst, each a click: it comes to the editor, and runs from there. Every answer leads back to the sentence of the article that says it.</p>
<ul class="big">${chapters.map((chapter) => `<li>${escaped(chapter)}</li>`).join('')}</ul>
<p>Colours and captions: drop <code>wiregraph.grass</code> on this window, or <code>:style</code> its address.</p>`;
}

function slide(title, content) {
  return `<slide class="row-fluid">
<div class="col-sm-12">
<h3>${escaped(title)}</h3>
${content}
</div>
</slide>`;
}

function queryHtml({ question, notes, cypher }) {
  return `<h4>${escaped(question)}</h4>
${notes === '' ? '' : `<p>${escaped(notes)}</p>\n`}<figure><pre mode="cypher" class="pre-scrollable programlisting cm-s-neo code runnable standalone-example">// ${escaped(question)}
${escaped(cypher)}</pre></figure>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('guide.html', folder), guideHtml());
  writeFileSync(new URL('favorites.zip', folder), favoritesZip());
}
