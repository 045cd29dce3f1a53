import type { Token, Tokens } from 'marked';
import { readMarkdown } from '../../export/markdown-tokens';

/** How many lines a token at the top of a text counts for, where a text comes line by line: each point of a list is one. */
export function linesOfToken(token: Token): number {
  if (token.type === 'list') return (token as Tokens.List).items.length;
  return token.type === 'space' || token.type === 'def' ? 0 : 1;
}

/** How many paragraphs, points and the like a text has. */
export function countLines(text: string): number {
  return readMarkdown(text).reduce((sum, token) => sum + linesOfToken(token), 0);
}
