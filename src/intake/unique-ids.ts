/**
 * Gives every id once: the first of a name is the name itself, further ones have a number behind it. Kept by name, for a list of single
 * seizures has a hundred thousand of a few names.
 */
export function createIds(): (name: string) => string {
  /** The last number that was given to each name. */
  const last = new Map<string, number>();
  const isGiven = (id: string): boolean => {
    if (last.has(id)) return true;
    const [, name = '', number = ''] = /^(.*)-([1-9]\d*)$/s.exec(id) ?? [];
    return Number(number) > 1 && Number(number) <= (last.get(name) ?? 0);
  };
  return (name) => {
    let number = last.get(name) ?? 0;
    if (number === 0 && !isGiven(name)) {
      last.set(name, 1);
      return name;
    }
    do number = Math.max(number, 1) + 1;
    while (last.has(`${name}-${number}`));
    last.set(name, number);
    return `${name}-${number}`;
  };
}
