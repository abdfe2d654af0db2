import { useState } from 'preact/hooks';
import { counted, type ReviewAnswer, type ReviewQuestion, type ReviewSide } from '../../answers.ts';
import { ApiError, post, remove } from '../lib/api.ts';
import { day } from '../lib/format.ts';
import { entityAddress, Link } from '../lib/router.tsx';
import { token } from '../lib/token.ts';
import { useAnswer } from '../lib/use-answer.ts';
import { KindMark } from '../parts/kind-mark.tsx';
import { Trouble, Waiting } from '../parts/waiting.tsx';

const VERDICTS = [
  ['same', 'One and the same'],
  ['different', 'Two'],
  ['unsure', 'Cannot be told'],
] as const;

/** What scores leave open: two sides, what speaks for and against, and a decision that can be taken back. */
export function ReviewView() {
  const first = useAnswer<ReviewAnswer>('/api/review');
  const [decided, setDecided] = useState<ReviewAnswer | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const answer = decided ?? first.answer;
  if (first.error !== null) return <Trouble error={first.error} />;
  if (answer === null) return <Waiting what="what is open" />;
  const mayDecide = token() !== null && !isBusy;
  const run = async (work: Promise<ReviewAnswer>) => {
    setBusy(true);
    setError(null);
    try {
      setDecided(await work);
    } catch (cause) {
      if (cause instanceof ApiError) setError(cause);
      else throw cause;
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="column wide">
      <h1>Who is whom</h1>
      <p class="quiet">
        Scores leave these open. A decision holds for all articles, whatever else is read, and can be taken back.
      </p>
      {token() === null && (
        <p class="trouble">
          To decide here, open the whole address that <code>wiregraph view</code> printed.
        </p>
      )}
      {error !== null && <Trouble error={error} />}
      <h2>
        Open <small>{answer.questions.length}</small>
      </h2>
      {answer.questions.length === 0 && <p class="quiet">Nothing is open.</p>}
      {answer.questions.map((question) => (
        <Question
          key={question.one.profile + question.other.profile}
          question={question}
          mayDecide={mayDecide}
          onDecide={(verdict) =>
            void run(post('/api/review', { one: question.one.profile, other: question.other.profile, verdict }))
          }
        />
      ))}
      <h2>
        Decided <small>{answer.decisions.length}</small>
      </h2>
      <ul class="decisions">
        {answer.decisions.map((decision) => (
          <li key={decision.id}>
            <span class="tag">{decision.verdict}</span> <bdi>{decision.about}</bdi>{' '}
            <small>
              {decision.by}, {day(decision.at)}
            </small>
            <button
              type="button"
              disabled={!mayDecide}
              onClick={() => void run(remove(`/api/review/${encodeURIComponent(decision.id)}`))}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface QuestionProps {
  readonly question: ReviewQuestion;
  readonly mayDecide: boolean;
  readonly onDecide: (verdict: string) => void;
}

function Question({ question, mayDecide, onDecide }: QuestionProps) {
  const { kind, one, other, reasons, score, articles } = question;
  return (
    <article class="question">
      <h3>
        {kind === 'merge' ? 'Two entities. Are they one?' : 'One entity. Are they two?'}{' '}
        <small>touches {counted(articles, 'article')}</small>
      </h3>
      <div class="sides">
        <Side side={one} />
        <Side side={other} />
      </div>
      <ul class="reasons" aria-label={`What speaks for and against; together ${score}`}>
        {reasons.map(({ feature, weight }) => (
          <li key={feature} class={weight > 0 ? 'for' : 'against'}>
            {feature} <b>{weight > 0 ? `+${weight}` : weight}</b>
          </li>
        ))}
        <li class="sum">
          together <b>{score}</b>
        </li>
      </ul>
      <p class="verdicts">
        {VERDICTS.map(([verdict, words]) => (
          <button key={verdict} type="button" disabled={!mayDecide} onClick={() => onDecide(verdict)}>
            {words}
          </button>
        ))}
      </p>
    </article>
  );
}

function Side({ side }: { readonly side: ReviewSide }) {
  return (
    <div class="side">
      <Link to={entityAddress(side.entity)} class={`entity-link kind-${side.kind}`}>
        <KindMark kind={side.kind} /> <bdi>{side.name}</bdi>
      </Link>
      <span>{side.note || 'no country, field or office is told'}</span>
      <small>{counted(side.articles, 'article')}</small>
    </div>
  );
}
