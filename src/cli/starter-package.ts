import { csvFormatRows } from 'd3-dsv';
import descriptor from '../../data/datapackage.json';
import { DESCRIPTOR_PATH } from '../data/read/descriptor';

const OPERATION = 'example-operation';
const SOURCE = 'example-source';
const STATED = { source: SOURCE, locator: 'paragraph 1' };
const BRIEFING = 'briefings/example.md';
const MADE_UP = 'Made up: an example of a row, to be replaced.';

/** One example of every kind of row that a map is made of; tables without any have their columns alone. All of it is made up, and says so. */
const ROWS: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  operations: [
    {
      id: OPERATION,
      name: 'Example (made up, to be replaced)',
      start: '2024-03-04',
      end: '2024-03-15',
      announced: '2024-04',
      coordinator: 'Name of the coordinator',
      region: 'Name of the region',
      stated_participant_count: '3',
      note: MADE_UP,
      ...STATED
    }
  ],
  sources: [
    {
      id: SOURCE,
      publisher: 'Name of the publisher',
      title: 'Title of the document (made up, to be replaced)',
      url: 'https://example.org/',
      published: '2024-04-02',
      extent: 'full'
    }
  ],
  participants: ['NOR', 'SWE', 'FIN'].map((territory) => ({
    id: `example-${territory.toLowerCase()}`,
    operation: OPERATION,
    territory,
    ...STATED
  })),
  measures: [
    { id: 'arrests', label: 'Arrests', type: 'people', dimension: 'count', unit: 'count' },
    { id: 'firearms', label: 'Firearms seized', type: 'firearms', dimension: 'count', unit: 'count' }
  ],
  figures: [
    {
      ...figure('arrests', 'operation', 'arrests'),
      qualifier: 'at_least',
      value: '30',
      words: 'over'
    },
    {
      ...figure('arrests-nor', 'NOR', 'arrests'),
      qualifier: 'exact',
      value: '12',
      part_of: 'example-arrests'
    },
    {
      ...figure('firearms-swe', 'SWE', 'firearms'),
      qualifier: 'words',
      words: 'several'
    }
  ],
  routes: [
    {
      id: 'example-route',
      operation: OPERATION,
      commodity: 'firearms',
      direction: 'known',
      note: MADE_UP,
      ...STATED
    }
  ],
  legs: [
    {
      id: 'example-route-1',
      route: 'example-route',
      leg: '1',
      from: 'SWE',
      to: 'NOR',
      mode: 'road',
      status: 'reported',
      travelled: 'yes'
    }
  ],
  events: [
    {
      id: 'example-event',
      operation: OPERATION,
      place: 'NOR',
      date: '2024-03-08',
      kind: 'seizure',
      type: 'firearms',
      text: 'What happened, in a sentence (made up, to be replaced).',
      ...STATED
    }
  ]
};

function figure(id: string, scope: string, measure: string): Readonly<Record<string, string>> {
  return {
    id: `example-${id}`,
    operation: OPERATION,
    scope,
    measure,
    unit: 'count',
    note: MADE_UP,
    ...STATED
  };
}

const BRIEFING_TEXT = `---
title: Example (made up, to be replaced)
place: ''
---

## The whole operation

\`\`\`step
view: op=${OPERATION}
time: "1:00"
\`\`\`

What the room is to see, in a sentence or two.

### Notes

What the presenter says.

## Arrests

\`\`\`step
view: op=${OPERATION}&measure=arrests
time: "1:00"
\`\`\`

One country has a number; the total is not spread over the others.
`;

/** The files of a package to start from, by their paths. It has no problem, and every row says that it is made up. */
export function createStarterPackage(): Map<string, string> {
  const { sources, ...rest } = descriptor;
  void sources;
  const own = {
    ...rest,
    name: 'my-package',
    title: 'Title of the package',
    description: 'What the package holds.',
    version: '1',
    briefings: [BRIEFING]
  };
  const files = new Map([[DESCRIPTOR_PATH, `${JSON.stringify(own, null, 2)}\n`]]);
  for (const { name, path, schema } of descriptor.resources) {
    const columns = schema.fields.map((field) => field.name);
    const rows = (ROWS[name] ?? []).map((row) => columns.map((column) => row[column] ?? ''));
    files.set(path, `${csvFormatRows([columns, ...rows])}\n`);
  }
  files.set(BRIEFING, BRIEFING_TEXT);
  files.set('README.md', formatReadme());
  return files;
}

function formatReadme(): string {
  const tables = descriptor.resources.flatMap(({ path, description, schema }) => [
    `## ${path}`,
    '',
    description,
    '',
    ...schema.fields.map(
      (field) => `- \`${field.name}\`${isRequired(field) ? ' (required)' : ''}: ${field.description}`
    ),
    ''
  ]);
  return [
    '# Title of the package',
    '',
    'A data package for Opsatlas: tables that open in any spreadsheet. Replace the rows, which are made up; a table that you do not use may stay empty.',
    '',
    '```sh',
    'opsatlas validate .        # what is wrong, and what would be right',
    'opsatlas serve .           # look at it',
    'opsatlas build . -o atlas.html',
    '```',
    '',
    ...tables
  ].join('\n');
}

function isRequired(field: object): boolean {
  return 'constraints' in field && (field.constraints as { required?: boolean }).required === true;
}
