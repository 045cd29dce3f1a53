import { marked, type Token, type Tokens } from 'marked';

/** Quotations, lists and emphasis within each other are read this deep; what lies deeper is shown as it was typed. */
const DEEPEST = 12;

/** Markdown as tokens of `marked` (GFM), nested no deeper than a page can show. A text that cannot be taken apart is one token of plain text. */
export function readMarkdown(text: string): readonly Token[] {
  try {
    return limitDepth(marked.lexer(text, { gfm: true, breaks: false }), 0);
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
