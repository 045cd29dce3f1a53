import { counted } from './counted';
import { parts } from './parts';

/** What is said where briefings are made and given. */
export const briefing = {
  title: parts.briefing.list,
  shipped: 'With the data',
  own: 'Yours, kept in this browser',
  none: 'You have made none yet.',
  notKept: 'This browser keeps no briefings: download yours before you leave the page.',
  steps: (count: number) => counted(count, 'step', 'steps'),
  minutes: (time: string) => `${time} min planned`,
  start: 'Start',
  startNamed: (title: string) => `Start “${title}”`,
  resume: (step: number) => `Go on at step ${step}`,
  edit: 'Edit',
  editNamed: (title: string) => `Edit “${title}”`,
  editCopy: 'Edit a copy',
  editCopyNamed: (title: string) => `Edit a copy of “${title}”`,
  handout: parts.briefing.handout,
  handoutNamed: (title: string) => `Handout of “${title}”`,
  pdf: 'PDF',
  pdfNamed: (title: string) => `PDF of “${title}”, a page for each step`,
  slides: 'Slides',
  slidesNamed: (title: string) => `PowerPoint slides of “${title}”, a slide for each step`,
  takeAlong: 'Take along',
  takeAlongNamed: (title: string) => `Take along “${title}” as one file`,
  takeAlongHint:
    'Taken along, a briefing is one file with the atlas and its data: it opens in any browser, from a stick or a mail, without a network.',
  packing: 'Packing …',
  noPage:
    'The file is made from opsatlas.html, which is not beside this page. Releases of the atlas have it; where you built the atlas yourself, run “npm run build:one-file”.',
  notPacked: (reason: string) => `The file could not be made: ${reason}`,
  remove: 'Delete',
  removeNamed: (title: string) => `Delete “${title}”`,
  removed: (title: string) => `“${title}” was deleted.`,
  undoRemove: 'Bring it back',
  create: 'New briefing',
  open: 'Open a file …',
  close: 'Close the briefings',
  untitled: 'Untitled briefing',
  untitledStep: (number: number) => `Step ${number}`,
  failed: 'The briefing could not be opened.',
  empty: 'This briefing has no steps.',
  back: 'Back to the atlas',

  before: {
    title: 'Before you start',
    countries: 'Who is on the map',
    hint: 'Whoever sits in the room may look for their own country: these are named or coloured, step by step.',
    noCountries: 'no country',
    changed: (label: string, was: string, now: string) => `${label}: was ${was}, now ${now}`,
    gone: (label: string, was: string) => `${label}: was ${was}, no longer in the data`,
    begin: 'Begin',
    presence: {
      selected: 'highlighted',
      figure: 'with a figure',
      named: 'named without a number',
      event: 'with an event',
      route: 'at the end of a route',
      participant: 'as a participant'
    }
  },

  wall: {
    stepOf: (step: number, steps: number) => `Step ${step} of ${steps}`,
    progress: 'Progress',
    sources: 'Sources',
    moreSources: (count: number) => `and ${count} more`,
    returnToStep: 'Back to the step',
    black: 'The screen is black. Press B to go on.',
    next: 'Next step',
    previous: 'Previous step',
    region: parts.briefing.wall
  },

  presenter: {
    title: parts.briefing.presenter,
    current: 'Now',
    upcoming: 'Next',
    last: 'This is the last step.',
    notes: 'Notes',
    noNotes: 'No notes for this step.',
    clock: 'Clock',
    elapsed: 'Elapsed',
    remaining: 'Remaining',
    over: 'Over time',
    pace: 'Pace',
    onTime: 'on time',
    behind: (time: string) => `${time} behind`,
    ahead: (time: string) => `${time} ahead`,
    stepTime: (time: string) => `${time} for this step`,
    pause: 'Pause the time',
    go: 'Let the time run',
    restart: 'Start the time again',
    blackOn: 'Black out the wall',
    blackOff: 'Show the wall again',
    jump: 'Steps',
    alone: 'No wall is open.',
    openWall: 'Open the wall'
  },

  overview: 'Overview of the steps',
  help: {
    title: 'Keys',
    next: 'Next step',
    previous: 'Previous step',
    ends: 'First and last step',
    black: 'Black out, and show again',
    fullScreen: 'Full screen',
    presenter: 'Presenter window',
    overview: 'Overview',
    return: 'Back to the step after moving the map',
    help: 'These keys',
    leave: 'Close what is open; leave the briefing',
    single: 'Use keys of a single letter or sign'
  },

  editor: {
    title: 'Briefing',
    fields: {
      title: 'Title',
      place: 'Place',
      date: 'Date',
      marking: 'Handling mark',
      stepTitle: 'Title of the step',
      text: 'Text (Markdown)',
      notes: 'Notes for the presenter (Markdown)',
      time: 'Time (min:s)'
    },
    noMarking: 'none',
    badDate: 'Write it as 2026-11-24, 2026-11 or 2026.',
    badTime: 'Write minutes and seconds, as in 1:30.',
    addStep: 'Add this view as a step',
    takeView: 'Take over the present view',
    showView: 'Show its view',
    up: 'Move up',
    down: 'Move down',
    duplicate: 'Duplicate',
    removeStep: 'Delete the step',
    undo: 'Undo',
    redo: 'Redo',
    preview: 'Preview',
    download: 'Download',
    saved: 'Kept in this browser',
    saving: 'Keeping …',
    notSaved: 'Not kept: download the briefing before you leave the page.',
    list: 'Steps',
    all: 'All briefings',
    refresh: 'Take the new figures as noted'
  },

  handouts: {
    print: 'Print',
    withNotes: 'With the presenter’s notes',
    page: (page: number, pages: number) => `${page} / ${pages}`,
    sources: 'Sources',
    back: 'Back'
  },

  marking: 'Handling mark'
};
