/** Where words for people and results for programs go. */
export interface Terminal {
  /** A line on standard output: results. */
  readonly print: (line: string) => void;
  /** A line on standard error: progress and warnings; nothing when quiet. */
  readonly tell: (line: string) => void;
  /** A line on standard error that is never kept back: failures. */
  readonly warn: (line: string) => void;
  readonly isInteractive: boolean;
  /** Columns of standard output; 100 when it is not a terminal. */
  readonly width: number;
}

export function openTerminal(isQuiet: boolean): Terminal {
  const line = (stream: NodeJS.WriteStream) => (words: string) => void stream.write(`${words}\n`);
  return {
    print: line(process.stdout),
    tell: isQuiet ? () => undefined : line(process.stderr),
    warn: line(process.stderr),
    isInteractive: process.stderr.isTTY === true && !isQuiet,
    width: process.stdout.columns ?? 100,
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Text of articles as it may be shown: escape sequences could command the terminal. */
export function printable(text: string): string {
  return text.replaceAll(CONTROL, '�');
}
