import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Hit, SearchAnswer } from '../../answers.ts';
import { articleAddress, entityAddress, go } from '../lib/router.tsx';
import { useAnswer } from '../lib/use-answer.ts';
import { KindMark } from './kind-mark.tsx';

const HEADINGS: Readonly<Record<Hit['kind'], string>> = {
  entity: 'People, organisations, places',
  article: 'Reports',
  quote: 'Quotes',
};

interface Props {
  readonly label: string;
  /** What a choice does; without it the hit is opened. */
  readonly onChoose?: (hit: Hit) => void;
  readonly only?: Hit['kind'];
}

/** Search while somebody types, as a combobox: arrows choose, Enter opens, Escape closes. */
export function SearchBox({ label, onChoose = open, only }: Props) {
  const id = useId();
  const [words, setWords] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  /** Enter was pressed before what is meant had come: it is opened when it comes. */
  const [isEager, setEager] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { answer, error, isWaiting } = useAnswer<SearchAnswer>(
    words.trim() === '' ? null : `/api/search?q=${encodeURIComponent(words)}`,
  );
  const hits = (words.trim() === '' ? [] : (answer?.hits ?? [])).filter(
    ({ kind }) => only === undefined || kind === only,
  );
  const choose = (hit: Hit | undefined) => {
    setEager(false);
    if (hit === undefined) return;
    setOpen(false);
    setWords('');
    onChoose(hit);
  };
  useEffect(() => {
    setChosen(-1);
    if (isEager && !isWaiting) choose(hits[0]);
  }, [answer, isWaiting]);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      setChosen((at) => (hits.length === 0 ? -1 : (at + step + hits.length) % hits.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen < 0 && isWaiting) setEager(true);
      else choose(hits[Math.max(chosen, 0)]);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setEager(false);
    }
  };
  const isShown = isOpen && words.trim() !== '';
  return (
    <div
      class="search"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <input
        ref={input}
        type="search"
        role="combobox"
        // The types ask for it; the list is not the browser's own.
        list={undefined}
        aria-label={label}
        placeholder={label}
        aria-expanded={isShown && hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setChosen(-1);
          setEager(false);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={keys}
      />
      {isShown && (
        <div class="hits">
          {error !== null && <p class="quiet">{error.detail.message}</p>}
          {answer !== null && hits.length === 0 && (
            <p class="quiet">
              {answer.isComplete
                ? 'Nothing of that name, headline or quote.'
                : 'Nothing yet: the graph is still being read.'}
            </p>
          )}
          <ul id={`${id}-hits`} role="listbox" aria-label="What was found">
            {hits.map((hit, at) => (
              <Option
                key={`${hit.kind}${hit.id}`}
                id={`${id}-${at}`}
                hit={hit}
                isFirst={hits[at - 1]?.kind !== hit.kind}
                isChosen={at === chosen}
                onChoose={() => choose(hit)}
              />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isFirst: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Option({ id, hit, isFirst, isChosen, onChoose }: OptionProps) {
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <>
      {isFirst && (
        <li role="presentation" class="hits-heading">
          {HEADINGS[hit.kind]}
        </li>
      )}
      <li
        ref={element}
        id={id}
        role="option"
        aria-selected={isChosen}
        class={`hit hit-${hit.kind}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        {hit.entityKind !== undefined && <KindMark kind={hit.entityKind} />}
        <span class="hit-title">
          <bdi>{hit.kind === 'quote' ? `“${hit.title}”` : hit.title}</bdi>
        </span>
        <span class="hit-note">
          <bdi>{hit.note}</bdi>
        </span>
      </li>
    </>
  );
}

function open(hit: Hit): void {
  if (hit.kind === 'entity') go(entityAddress(hit.id));
  else if (hit.kind === 'article') go(articleAddress(hit.id));
  else go(articleAddress(hit.article ?? '', hit.start));
}
