import { withoutIsolates } from '../../i18n/isolate';
import type { Picture } from '../../picture/picture';
import { titleOf } from '../../picture/title';
import { exportCsv } from './csv';
import { createTableOf, createTables, pictureOfAll } from './data-tables';
import type { DataFormat, TableOfData } from './formats';
import { exportGeoJson } from './geojson';
import { exportOds } from './ods';
import { exportPackageZip } from './package-zip';
import { exportXlsx } from './xlsx';

export interface DataRequest {
  readonly format: DataFormat;
  /** What the picture shows, or everything that its package holds; a ZIP always has everything. */
  readonly extent: 'shown' | 'all';
  /** Which table a CSV file has. */
  readonly table: TableOfData;
  /** The package's files by their paths, for a ZIP. */
  readonly files: () => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** The data of a picture as a file. Rejects where the package's files cannot be had. */
export async function makeDataFile(
  picture: Picture,
  { format, extent, table, files }: DataRequest
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'zip') return exportPackageZip(picture, await files());
  const shown = extent === 'all' ? pictureOfAll(picture) : picture;
  switch (format) {
    case 'csv':
      return exportCsv(createTableOf(table, shown));
    case 'xlsx':
      return exportXlsx(createTables(shown), withoutIsolates(titleOf(shown)));
    case 'ods':
      return exportOds(createTables(shown), withoutIsolates(titleOf(shown)));
    case 'geojson':
      return exportGeoJson(shown);
  }
}
