import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { PackedTopology, PreparedTopology } from '../../geo/prepared-topology';
import type { Atlas } from './gather-parts.ts';
import type { CodeMappings } from './iso-codes.ts';
import { packArc } from './pack-arcs.ts';
import { prepareTopology, type Cldr } from './prepare-topology.ts';

/** The file beside index.html that the site reads the topology from. */
export const WORLD_FILE = 'geo/world.json';

/** The most that the file may weigh when it is sent, in KB of gzip. */
export const LIMIT_KB = 160;

const require = createRequire(import.meta.url);

/** The installed packages that the topology is made of. */
export function readSources(): { atlas: Atlas; cldr: Cldr } {
  const { codeMappings } = (
    require('cldr-core/supplemental/codeMappings.json') as { supplemental: { codeMappings: CodeMappings } }
  ).supplemental;
  const { territoryAlias } = (
    require('cldr-core/supplemental/aliases.json') as {
      supplemental: { metadata: { alias: { territoryAlias: Record<string, unknown> } } };
    }
  ).supplemental.metadata.alias;
  const { territoryInfo } = (
    require('cldr-core/supplemental/territoryInfo.json') as {
      supplemental: Pick<Cldr, 'territoryInfo'>;
    }
  ).supplemental;
  const { version } = require('cldr-core/package.json') as { version: string };
  return {
    atlas: require('world-atlas/countries-50m.json') as Atlas,
    cldr: { version, codeMappings, territoryAlias, territoryInfo }
  };
}

/** How much a text weighs when it is sent: KB (of 1,000 bytes) of gzip at its best level. */
export function gzipSizeKb(text: string): number {
  return gzipSync(text, { level: 9 }).length / 1000;
}

export interface WorldFile {
  readonly topology: PreparedTopology;
  /** What the text holds. */
  readonly packed: PackedTopology;
  readonly text: string;
  readonly gzipKb: number;
}

let prepared: WorldFile | null = null;

/** The prepared topology of the installed packages, its text and its weight; made once, which takes about a second. */
export function prepareWorldFile(): WorldFile {
  if (prepared) return prepared;
  const { atlas, cldr } = readSources();
  const topology = prepareTopology(atlas, cldr);
  const packed = { ...topology, arcs: topology.arcs.map(packArc) };
  const text = JSON.stringify(packed);
  prepared = { topology, packed, text, gzipKb: gzipSizeKb(text) };
  return prepared;
}
