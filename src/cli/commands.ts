import { TABLES } from '../export/data/formats';
import { SHEET_SIZES } from '../export/sheet/sizes';

/** What may stand behind a command, by its long name. */
export interface Option {
  /** What its value is called in the help; a switch has none. */
  readonly value?: string;
  readonly short?: string;
  /** May be given several times. */
  readonly isMultiple?: true;
  readonly about: string;
}

/** The arguments of a command as they were given. */
export interface Given {
  /** What stands there without a dash. */
  readonly names: readonly string[];
  /** The value of an option; undefined where it was not given. */
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
}

export interface Command {
  readonly about: string;
  /** What follows the command's name. */
  readonly usage: string;
  /** How many names it takes. */
  readonly names: { readonly least: number; readonly most: number };
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** Fetches what does it: no command waits for the code of another. Resolves to an exit code. */
  readonly load: () => Promise<{ run: (given: Given) => Promise<number> }>;
}

const ONE = { least: 1, most: 1 };
const FORCE = { about: 'Go on although the package has errors, with what is right.' };
const VIEW = {
  value: 'QUERY',
  about:
    'What is shown, as the atlas’s address has it after the “?”. An operation alone opens as it does there.'
};

export const COMMANDS: Readonly<Record<string, Command>> = {
  validate: {
    about: 'List what is wrong with a data package.',
    usage: 'PACKAGE [--json] [--strict]',
    names: ONE,
    options: {
      json: { about: 'An array of code, severity, file, row, column, value, message and remedy.' },
      strict: { about: 'Exit with 1 for warnings, too.' }
    },
    examples: ['opsatlas validate data/', 'opsatlas validate data/ --json > problems.json'],
    load: () => import('./validate')
  },
  render: {
    about: 'Draw a view, or a briefing, as SVG, PNG, PDF or PowerPoint.',
    usage: 'PACKAGE [--view QUERY | --briefing ID] -o FILE',
    names: ONE,
    options: {
      output: {
        value: 'FILE',
        short: 'o',
        about:
          'Its ending tells the format: .svg, .png, .pdf or .pptx. With several pictures “{id}” in it is the name of each; without, that is put before the ending.'
      },
      view: VIEW,
      briefing: { value: 'ID', about: 'A page for each step of a briefing: its file’s name without “.md”.' },
      each: { value: 'operations', about: 'A picture for each operation of the view, or of the package.' },
      size: {
        value: 'SIZE',
        about: `Pixels as 1600x900, or ${Object.keys(SHEET_SIZES).join(', ')}. Usually screen (1920x1080), for a briefing’s PDF a4-landscape.`
      },
      ratio: { value: 'N', about: 'Pixels of a PNG to a pixel of its size: 1, 2 or 4.' },
      theme: { value: 'light|dark', about: 'In the place of the view’s own.' },
      title: { value: 'TEXT', about: 'In the place of the view’s own.' },
      subtitle: { value: 'TEXT', about: 'In the place of coordinator and dates.' },
      note: { value: 'TEXT', about: 'A remark below the map.' },
      hide: { value: 'PARTS', about: 'Some of legend,sources,notice.' },
      transparent: { about: 'Without a background.' },
      force: FORCE
    },
    examples: [
      "opsatlas render data/ --view 'op=trigger-salvo-ii&measure=arrests' -o map.svg",
      "opsatlas render data/ --view 'op=all&measure=arrests' --size a4-landscape -o map.pdf",
      'opsatlas render data/ --briefing trigger-salvo-ii -o deck.pptx',
      "opsatlas render data/ --each operations -o 'maps/{id}.png' --ratio 2"
    ],
    load: () => import('./render')
  },
  build: {
    about: 'Make the atlas of a package: one HTML file, or the folder of a site.',
    usage: 'PACKAGE -o FILE.html | --dir FOLDER',
    names: ONE,
    options: {
      output: {
        value: 'FILE',
        short: 'o',
        about: 'The whole atlas with the data as one file that opens from a disk.'
      },
      dir: {
        value: 'FOLDER',
        about: 'A folder of static files for a web server: a new one, or an empty one.'
      },
      view: { ...VIEW, about: 'What the one file shows first.' },
      briefing: { value: 'ID', about: 'The briefing that the one file starts with.' },
      force: FORCE
    },
    examples: ['opsatlas build data/ -o atlas.html', 'opsatlas build data/ --dir site/'],
    load: () => import('./build')
  },
  serve: {
    about:
      'Show a package in the atlas, on this machine alone. A change of its files shows when the page is loaded anew.',
    usage: 'PACKAGE [--port N]',
    names: ONE,
    options: { port: { value: 'N', about: 'Usually 4173, or the next free one.' } },
    examples: ['opsatlas serve data/'],
    load: () => import('./serve')
  },
  init: {
    about: 'Write a package to start from: all tables, with an example that is to be replaced.',
    usage: 'FOLDER',
    names: ONE,
    options: {},
    examples: ['opsatlas init my-data && opsatlas serve my-data'],
    load: () => import('./init')
  },
  import: {
    about: 'Make a data package of spreadsheets: CSV, TSV, Excel, OpenDocument, JSON.',
    usage: 'SHEET… -o PACKAGE',
    names: { least: 1, most: Infinity },
    options: {
      output: { value: 'PACKAGE', short: 'o', about: 'A new folder, or a file that ends in .zip.' },
      json: { about: 'Print what would be taken, and write nothing.' },
      strict: { about: 'Fail where anything is not answered, or left out.' },
      decisions: {
        value: 'FILE',
        about: 'Answers as JSON: file, columns, names, cells; or by each sheet’s name.'
      },
      decide: { value: 'ID=ANSWER', isMultiple: true, about: 'Answers a question about the file.' },
      country: {
        value: 'NAME=CODE',
        isMultiple: true,
        about: 'Says which territory is meant; none for no territory.'
      },
      cell: {
        value: 'ROW:COLUMN=TEXT',
        isMultiple: true,
        about: 'Says how a cell is to be read; none to leave it out.'
      },
      unit: { value: 'COLUMN=UNIT', isMultiple: true, about: 'Gives the unit of a column’s numbers.' },
      decimal: {
        value: 'COLUMN=SIGN',
        isMultiple: true,
        about: 'Gives the decimal sign of a column: a point or a comma.'
      },
      'leave-out': { value: 'COLUMN', isMultiple: true, about: 'Leaves a column out.' },
      row: {
        value: 'NUMBER=data',
        isMultiple: true,
        about: 'Says what a row is: data, none, or total for what the whole operation found.'
      },
      name: { value: 'TEXT', about: 'What the operation is called.' },
      coordinator: { value: 'TEXT', about: 'Who coordinated it.' },
      start: { value: 'DATE', about: 'Its first day, month or year.' },
      end: { value: 'DATE', about: 'Its last.' },
      announced: { value: 'DATE', about: 'When its results were announced.' },
      publisher: { value: 'TEXT', about: 'Who published the sheets.' },
      'source-title': { value: 'TEXT', about: 'What they are called.' },
      url: { value: 'ADDRESS', about: 'Where they are.' },
      published: { value: 'DATE', about: 'When they were published.' },
      marking: { value: 'TLP', about: 'How far they may be passed on.' }
    },
    examples: [
      'opsatlas import results.xlsx -o my-data/ --name "Operation Example" --publisher "Agency"',
      'opsatlas import results.csv --json --country Congo=COG'
    ],
    load: () => import('./import')
  },
  rollup: {
    about: 'Sum a register of seizures, of any size, to cubes that a browser reads without a server.',
    usage: '--from FILES|ADDRESS -o FOLDER',
    names: { least: 0, most: 0 },
    options: {
      from: {
        value: 'FILES|ADDRESS',
        isMultiple: true,
        about:
          'A pattern of .parquet or .csv files in quotes, summed by DuckDB; or clickhouse://host:8123/database/table.'
      },
      output: {
        value: 'FOLDER',
        short: 'o',
        about: 'A new folder inside the data package, or an empty one.'
      },
      package: {
        value: 'PACKAGE',
        about: 'Whose measures and sources rows are held against. Usually that in which the folder is to lie.'
      },
      few: {
        value: 'N',
        about:
          'Withhold every sum of fewer than N records (2 to 100), and further ones by which it could be worked out; for registers that are not public.'
      },
      memory: { value: 'SIZE', about: 'What the engine may take: 800MB, 2GB. Usually 2GB.' },
      'print-sql': { about: 'Print the questions as SQL for any other engine, and do nothing.' }
    },
    examples: [
      "opsatlas rollup --from 'seizures/*.parquet' -o data/register",
      'opsatlas rollup --from clickhouse://localhost:8123/agency/seizures -o data/register',
      "opsatlas rollup --from 'seizures/*.parquet' --few 5 -o data/register",
      'opsatlas rollup --package data/ --print-sql'
    ],
    load: () => import('./rollup/rollup')
  },
  export: {
    about: 'Write the figures of a view, or of the whole package, as a spreadsheet, GeoJSON or ZIP.',
    usage: 'PACKAGE [--view QUERY] -o FILE',
    names: ONE,
    options: {
      output: {
        value: 'FILE',
        short: 'o',
        about:
          'Its ending tells the format: .csv (one table), .xlsx or .ods (figures, routes, events, sources), .geojson (territories and routes), .zip (the whole package with how to cite it).'
      },
      view: { ...VIEW, about: 'Only what this view shows; without it everything.' },
      table: { value: 'NAME', about: `Which table a .csv has: ${TABLES.join(', ')}. Usually figures.` },
      force: FORCE
    },
    examples: [
      'opsatlas export data/ -o figures.xlsx',
      "opsatlas export data/ --view 'op=trigger-salvo-ii' -o map.geojson"
    ],
    load: () => import('./export')
  }
};
