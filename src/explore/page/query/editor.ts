import { autocompletion, type CompletionContext, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Vocabulary } from '../../answers.ts';

export interface Editor {
  readonly text: () => string;
  readonly setText: (text: string) => void;
  /** Marks where a query is at fault; null takes the mark away. */
  readonly mark: (offset: number | null) => void;
  readonly close: () => void;
}

const KEYWORDS =
  'MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER BY LIMIT SKIP DISTINCT AS AND OR NOT IN CONTAINS STARTS ENDS IS NULL CASE WHEN THEN ELSE END UNION CALL EXISTS COUNT collect count min max sum avg size labels type coalesce substring toLower range'.split(
    ' ',
  );

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.variableName, tags.atom], color: 'var(--ink)' },
  { tag: [tags.standard(tags.name), tags.definition(tags.variableName)], color: 'var(--code-name)' },
]);

const setFault = StateEffect.define<number | null>();
const fault = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = transaction.docChanged ? Decoration.none : marks;
    for (const effect of transaction.effects) {
      if (!effect.is(setFault)) continue;
      next = effect.value === null ? Decoration.none : markAt(transaction.state, effect.value);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The word at the place; at the end of the text the last one. */
function markAt(state: EditorState, offset: number): DecorationSet {
  const at = Math.min(offset, state.doc.length);
  const word = state.wordAt(at);
  const from = word?.from ?? Math.max(0, Math.min(at, state.doc.length - 1));
  const to = Math.max(word?.to ?? at + 1, from + 1);
  return to > state.doc.length
    ? Decoration.none
    : Decoration.set([Decoration.mark({ class: 'cm-fault' }).range(from, to)]);
}

interface Around {
  readonly vocabulary: () => Vocabulary | null;
  readonly onRun: () => void;
  readonly onChange: (text: string) => void;
}

export function openEditor(parent: HTMLElement, text: string, { vocabulary, onRun, onChange }: Around): Editor {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              onRun();
              return true;
            },
          },
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        StreamLanguage.define(cypher),
        syntaxHighlighting(colours),
        autocompletion({ override: [(context) => completions(context, vocabulary())] }),
        placeholder('MATCH …'),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Cypher query' }),
        EditorView.updateListener.of(({ docChanged, state }) => docChanged && onChange(state.doc.toString())),
        fault,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    mark: (offset) => view.dispatch({ effects: setFault.of(offset) }),
    close: () => view.destroy(),
  };
}

/** Labels behind a colon in a node, types behind one in a relationship, properties behind a dot; else keywords. */
function completions(context: CompletionContext, vocabulary: Vocabulary | null) {
  const before = context.matchBefore(/[:.]?\w*/u);
  if (before === null || (before.from === before.to && !context.explicit)) return null;
  const sign = before.text.slice(0, 1);
  const isName = sign === ':' || sign === '.';
  const line = context.state.sliceDoc(Math.max(0, before.from - 200), before.from);
  const isType = line.lastIndexOf('[') > Math.max(line.lastIndexOf('('), line.lastIndexOf(']'));
  const words =
    sign === '.'
      ? (vocabulary?.properties ?? [])
      : sign === ':'
        ? ((isType ? vocabulary?.relationshipTypes : vocabulary?.labels) ?? [])
        : KEYWORDS;
  const type = sign === '.' ? 'property' : sign === ':' ? (isType ? 'interface' : 'class') : 'keyword';
  return { from: before.from + (isName ? 1 : 0), options: words.map((label) => ({ label, type })), validFor: /^\w*$/u };
}
