import type { Token, Tokens } from 'marked';
import { readMarkdown } from './markdown-tokens';

/** Markdown as the text that is read in it: a line for each paragraph and item of a list; addresses, signs and HTML are left out. */
export function plainTextOf(markdown: string): string {
  return readMarkdown(markdown)
    .flatMap((token) => linesOf(token))
    .filter((line) => line.trim())
    .join('\n');
}

function linesOf(token: Token): string[] {
  if (token.type === 'list')
    return (token as Tokens.List).items.map(
      ({ tokens }) => `• ${tokens.flatMap((each) => linesOf(each)).join(' ')}`
    );
  if (token.type === 'blockquote') return (token.tokens ?? []).flatMap((each) => linesOf(each));
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].map((row) => row.map(({ tokens }) => inlineOf(tokens)).join(' · '));
  }
  if (token.type === 'space' || token.type === 'hr' || token.type === 'def') return [];
  return [innerOf(token)];
}

function inlineOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.type === 'br' ? ' ' : innerOf(token)))
    .join('')
    .replace(/\s+/g, ' ');
}

function innerOf(token: Token): string {
  const { tokens } = token as Tokens.Generic;
  return tokens ? inlineOf(tokens) : textOf(token);
}

/** What the lexer escaped for HTML is read as it was written. */
function textOf(token: Token): string {
  if (token.type === 'html') return token.raw;
  return String((token as Tokens.Generic)['text'] ?? token.raw)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
