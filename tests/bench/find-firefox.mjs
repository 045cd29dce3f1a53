import { existsSync } from 'node:fs';

/** The path of a stock Firefox: the one that FIREFOX_PATH names, or Debian's; null where there is none. */
export function findFirefox() {
  const paths = [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'];
  return paths.find(existsSync) ?? null;
}
