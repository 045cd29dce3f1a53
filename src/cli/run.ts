import { parseArgs, type ParseArgsConfig } from 'node:util';
import { version } from '../../package.json';
import { findNearest } from '../data/validate/find-nearest';
import { COMMANDS, type Command, type Given } from './commands';
import { formatCommandHelp, formatHelp } from './help';
import { discardAll } from './output';
import { EXIT, Stop, usage } from './stop';
import { print, say } from './terminal';

/** Does what the arguments ask for, those after the program's own name; resolves to the exit code. Whatever goes wrong is one line on stderr. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await start(args);
  } catch (error) {
    discardAll();
    say(`opsatlas: ${error instanceof Error ? error.message : String(error)}`);
    return error instanceof Stop ? error.exitCode : EXIT.failure;
  }
}

async function start([name = '', ...rest]: readonly string[]): Promise<number> {
  if (name === '--version') {
    print(version);
    return EXIT.ok;
  }
  if (name === '-h' || name === '--help' || name === 'help') {
    const asked = rest[0] === undefined ? null : findCommand(rest[0]);
    print(asked ? formatCommandHelp(rest[0] ?? '', asked) : formatHelp());
    return EXIT.ok;
  }
  if (!name) {
    say('opsatlas: no command was given. See “opsatlas --help”.');
    return EXIT.usage;
  }
  const command = findCommand(name);
  const given = parseGiven(name, command, rest);
  if (given.has('help')) {
    print(formatCommandHelp(name, command));
    return EXIT.ok;
  }
  const { least, most } = command.names;
  if (given.names.length < least || given.names.length > most)
    throw usage(
      `${given.names.length < least ? 'something is missing' : `“${given.names[most] ?? ''}” is too much`}. Usage: opsatlas ${name} ${command.usage}`
    );
  return (await command.load()).run(given);
}

function findCommand(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  const names = Object.keys(COMMANDS);
  const [near] = findNearest(name, names);
  throw usage(
    `there is no command “${name}”. ${near ? `Did you mean ${near}?` : `There are ${names.join(', ')}.`} See “opsatlas --help”.`
  );
}

/** Reads the arguments of a command. Stops at one that it does not know. */
function parseGiven(name: string, { options }: Command, args: readonly string[]): Given {
  const config: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const [option, { value, short, isMultiple }] of Object.entries(options))
    config[option] = {
      type: value ? 'string' : 'boolean',
      ...(short && { short }),
      ...(isMultiple && { multiple: true })
    };
  const { values, positionals } = parse(name, args, config);
  const textsOf = (option: string): string[] =>
    [values[option] ?? []].flat().filter((value) => typeof value === 'string');
  return {
    names: positionals,
    texts: textsOf,
    text: (option) => textsOf(option)[0],
    has: (option) => values[option] !== undefined
  };
}

function parse(name: string, args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    const seen = new Set<string>();
    for (const token of parsed.tokens) {
      if (token.kind !== 'option' || options[token.name]?.multiple) continue;
      if (seen.has(token.name)) throw usage(`--${token.name} was given twice.`);
      seen.add(token.name);
    }
    return parsed;
  } catch (error) {
    if (error instanceof Stop) throw error;
    // Node adds advice about other arguments after its first sentence.
    const [message = ''] = (error instanceof Error ? error.message : '').split(/\. |\n/);
    const [, unknown] = /Unknown option '-+([\w-]+)/.exec(message) ?? [];
    const [near] = unknown ? findNearest(unknown, Object.keys(options)) : [];
    throw usage(
      `${message.replace(/\.$/, '')}. ${near ? `Did you mean --${near}? ` : ''}See “opsatlas ${name} --help”.`
    );
  }
}
