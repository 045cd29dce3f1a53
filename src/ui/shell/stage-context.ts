import { createContext } from 'svelte';
import type { MapController } from '../../map/map-controller.svelte';

/** Hands the stage of the map to whatever moves it: the search, the controls, names that lead to a country. Throws where none was set. */
export const [getStage, setStage] = createContext<MapController>();
