import type { Given } from './commands';
import { usage } from './stop';

/** The value of an option that has few; undefined where it was not given. Stops at any other. */
export function readChoice<T extends string>(
  given: Given,
  option: string,
  choices: readonly T[]
): T | undefined {
  const text = given.text(option);
  if (text === undefined) return undefined;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw usage(`--${option} is ${choices.join(' or ')}, not “${text}”.`);
  return choice;
}
