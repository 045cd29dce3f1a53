import type { DataPackage, Scope, TerritoryCode } from '../../model/data-package';

/**
 * The territories that a scope holds, those of places as their members. Null where it may hold any: a whole operation, or a place whose members
 * are not known.
 */
export function territoriesOf(scope: Scope, places: DataPackage['places']): readonly TerritoryCode[] | null {
  if (scope.kind === 'operation') return null;
  const parts =
    scope.kind === 'territory' ? [scope.territory] : scope.kind === 'place' ? [scope.place] : scope.parts;
  const territories = parts.map((part) => places.get(part)?.members ?? [part]);
  return territories.some((members) => !members.length) ? null : [...new Set(territories.flat())];
}

/** True where a scope is of several territories together, or of a place, and a territory is known to be one of them. */
export function isSharedBy(scope: Scope, code: TerritoryCode, places: DataPackage['places']): boolean {
  const parts = scope.kind === 'joint' ? scope.parts : scope.kind === 'place' ? [scope.place] : [];
  return parts.some((part) => part === code || places.get(part)?.members.includes(code) === true);
}
