import type {
  DataPackage,
  Figure,
  Operation,
  OperationEvent,
  Route,
  TerritoryCode
} from '../model/data-package';

/** How a route touches a territory: it ends there, starts there, passes through, or never leaves it. */
export type RouteDirection = 'in' | 'out' | 'through' | 'within';

/** What one operation has to say of a territory. */
export interface ProfileEntry {
  readonly operation: Operation;
  readonly participant: boolean;
  readonly countedWithin: TerritoryCode | null;
  /** The statements for it alone, and those for it together with others. */
  readonly figures: readonly Figure[];
  readonly jointFigures: readonly Figure[];
  readonly routes: readonly { readonly route: Route; readonly direction: RouteDirection }[];
  readonly events: readonly OperationEvent[];
}

/**
 * Every operation in which a territory took part, or that has a figure, a route or an event of it, by date of start; those without a date come
 * last. Statements that no sum takes are among the figures, because they are listed.
 */
export function profileTerritory(dataPackage: DataPackage, code: TerritoryCode): readonly ProfileEntry[] {
  const entries = dataPackage.operations.flatMap((operation) => {
    const isOwn = (item: { operation: string }): boolean => item.operation === operation.id;
    const membership = dataPackage.participants.find((item) => isOwn(item) && item.territory === code);
    const figures = dataPackage.figures.filter(
      (figure) => isOwn(figure) && figure.scope.kind === 'territory' && figure.scope.territory === code
    );
    const jointFigures = dataPackage.figures.filter(
      (figure) => isOwn(figure) && figure.scope.kind === 'joint' && figure.scope.territories.includes(code)
    );
    const routes = dataPackage.routes.filter(isOwn).flatMap((route) => {
      const direction = directionOf(route, code);
      return direction ? [{ route, direction }] : [];
    });
    const events = dataPackage.events.filter((event) => isOwn(event) && event.place === code);
    if (!membership && !figures.length && !jointFigures.length && !routes.length && !events.length) return [];
    return {
      operation,
      participant: membership !== undefined,
      countedWithin: membership?.countedWithin ?? null,
      figures,
      jointFigures,
      routes,
      events
    };
  });
  // '~' sorts after every digit, and so an operation without a date after all others.
  const key = ({ operation }: ProfileEntry): string => operation.start ?? operation.announced ?? '~';
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function directionOf({ legs, direction }: Route, code: TerritoryCode): RouteDirection | null {
  const starts = legs[0]?.from === code;
  const ends = legs.at(-1)?.to === code;
  if (starts && ends) return 'within';
  if (!legs.some(({ from, to }) => from === code || to === code)) return null;
  if (direction === 'unknown' || (!starts && !ends)) return 'through';
  return starts ? 'out' : 'in';
}
