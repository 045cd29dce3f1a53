import { createContext } from 'svelte';
import type { MapStage } from '../map/map-stage.svelte';

/** Hands the stage of the map to whatever moves it: the search, the controls, names that lead to a country. Throws where none was set. */
export const [getStage, setStage] = createContext<MapStage>();
