/** The kinds of files that data are made into. */
export const DATA_FORMATS = ['csv', 'xlsx', 'ods', 'geojson', 'zip'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

export const DATA_TYPES: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  geojson: 'application/geo+json',
  zip: 'application/zip'
};

/** The names of tables that can be had alone. */
export const TABLES = ['figures', 'routes', 'events', 'sources'] as const;
export type TableOfData = (typeof TABLES)[number];
