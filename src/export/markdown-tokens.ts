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

/** Quotations, lists and emphasis within each other are read this deep; what lies deeper is shown as it was typed. */
const DEEPEST = 12;

/** A longer text is shown as it was typed: thousands of signs in a row take the lexer as long as their square. */
const LONGEST = 10_000;

/** Markdown as tokens of `marked` (GFM), nested no deeper than a page can show. A text that cannot be taken apart, or is too long for it, is one token of plain text. */
export function readMarkdown(text: string): readonly Token[] {
  if (text.length > LONGEST) return [plain(text)];
  try {
    return limitDepth(marked.lexer(text), 0);
  } catch {
    return [plain(text)];
  }
}

const plain = (text: string): Tokens.Generic => ({ type: 'text', raw: text, text });

function limitDepth(tokens: readonly Token[], depth: number): Token[] {
  return tokens.map((token): Token => {
    const { tokens: inner, items } = token as Tokens.Generic;
    if (!inner && !items) return token;
    if (depth >= DEEPEST) return plain(token.raw);
    return {
      ...token,
      ...(inner ? { tokens: limitDepth(inner, depth + 1) } : {}),
      ...(items ? { items: limitDepth(items as Token[], depth + 1) } : {})
    } as Token;
  });
}
