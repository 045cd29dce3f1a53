import type {
  DataPackage,
  Figure,
  Operation,
  OperationEvent,
  Route,
  TerritoryCode
} from '../../model/data-package';
import { roleIn, type RouteRole } from '../routes/route-roles';
import { isSharedBy } from './scope-territories';

/** What one operation has to say of a territory. */
export interface ProfileEntry {
  readonly operation: Operation;
  readonly participant: boolean;
  readonly countedWithin: TerritoryCode | null;
  /** The statements for it alone, and those for it together with others or for a region that it is part of. */
  readonly figures: readonly Figure[];
  readonly jointFigures: readonly Figure[];
  readonly routes: readonly { readonly route: Route; readonly role: RouteRole }[];
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
      (figure) => isOwn(figure) && isSharedBy(figure.scope, code, dataPackage.places)
    );
    const routes = dataPackage.routes.flatMap((route) => {
      const role = route.preferred && isOwn(route) ? roleIn({ route }, code, dataPackage.places) : null;
      return role ? [{ route, role }] : [];
    });
    const events = dataPackage.events.filter((event) => isOwn(event) && event.place === code);
    // What is said of a region alone does not say that the territory had a part in it.
    const isNamed =
      membership !== undefined ||
      figures.length > 0 ||
      events.length > 0 ||
      jointFigures.some(({ scope }) => scope.kind === 'joint') ||
      routes.some(({ role }) => role !== 'region');
    if (!isNamed) return [];
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
