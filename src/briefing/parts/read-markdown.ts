import { Marked, type Token, type Tokens } from 'marked';

/** A value in a text, by its id: `{{ts2-arrests-pak}}`. */
export interface ValueToken {
  readonly type: 'value';
  readonly raw: string;
  readonly id: string;
}

const marked = new Marked({
  gfm: true,
  breaks: false,
  extensions: [
    {
      name: 'value',
      level: 'inline',
      start: (source) => source.indexOf('{{'),
      tokenizer(source): ValueToken | undefined {
        const match = /^\{\{\s*([^{}\s]+)\s*\}\}/.exec(source);
        return match ? { type: 'value', raw: match[0], id: match[1] as string } : undefined;
      }
    }
  ]
});

/** Markdown as tokens; values are tokens of their own. */
export function readMarkdown(text: string): readonly Token[] {
  return marked.lexer(text);
}

/** How many lines a token at the top of a text counts for, where a text comes line by line: each point of a list is one. */
export function linesOfToken(token: Token): number {
  if (token.type === 'list') return (token as Tokens.List).items.length;
  return token.type === 'space' || token.type === 'def' ? 0 : 1;
}

/** How many paragraphs, points and the like a text has. */
export function countLines(text: string): number {
  return readMarkdown(text).reduce((sum, token) => sum + linesOfToken(token), 0);
}
