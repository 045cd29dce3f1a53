import { COMMANDS, type Command, type Option } from './commands';

const WIDTH = 100;

/** What “opsatlas --help” says. */
export function formatHelp(): string {
  const names = Object.entries(COMMANDS).map(([name, { about }]): [string, string] => [name, about]);
  return [
    'Usage: opsatlas COMMAND …',
    '',
    'An atlas of what law-enforcement operations found: checks data packages, draws their maps, packs them up.',
    'A PACKAGE is a folder with a datapackage.json, that file, or a ZIP file of them.',
    '',
    'Commands:',
    ...columnsOf(names),
    '',
    'Options:',
    ...columnsOf([
      ['-h, --help', 'This text; after a command, all about it.'],
      ['--version', 'The version of the atlas.']
    ]),
    '',
    'Examples:',
    ...Object.values(COMMANDS).map(({ examples }) => `  ${examples[0]}`),
    '',
    'Exit codes: 0 all is well, 1 problems in the data, 2 arguments that cannot be understood, 3 the work could not be done.'
  ].join('\n');
}

/** What “opsatlas COMMAND --help” says. */
export function formatCommandHelp(name: string, { about, usage, options, examples }: Command): string {
  const listed = Object.entries(options).map(([option, { about: what }]): [string, string] => [
    spell(option, options[option] as Option),
    what
  ]);
  return [
    `Usage: opsatlas ${name} ${usage}`,
    '',
    about,
    ...(listed.length ? ['', 'Options:', ...columnsOf(listed)] : []),
    '',
    examples.length === 1 ? 'Example:' : 'Examples:',
    ...examples.map((example) => `  ${example}`)
  ].join('\n');
}

function spell(option: string, { short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`;
}

/** Two columns, the second broken into lines. */
function columnsOf(rows: readonly (readonly [string, string])[]): string[] {
  const first = Math.max(...rows.map(([text]) => text.length)) + 4;
  return rows.flatMap(([text, about]) =>
    breakLines(about, WIDTH - first).map((line, i) => `${(i ? '' : `  ${text}`).padEnd(first)}${line}`)
  );
}

function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
