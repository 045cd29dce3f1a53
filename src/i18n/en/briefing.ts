import { counted } from './counted';
import { parts } from './parts';

/** What is said where briefings are made and given. */
export const briefing = {
  title: parts.briefing.list,
  shipped: 'Included',
  own: 'Saved in this browser',
  none: 'No briefings yet.',
  notKept: 'This browser cannot save briefings: download yours before you leave the page.',
  changed: (date: string) => `changed ${date}`,
  steps: (count: number) => counted(count, 'step', 'steps'),
  minutes: (time: string) => `${time} min planned`,
  start: 'Start',
  startNamed: (title: string) => `Start “${title}”`,
  resume: (step: number) => `Resume at step ${step}`,
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
  takeAlong: 'Download offline copy',
  takeAlongNamed: (title: string) => `Download offline copy of “${title}”`,
  takeAlongHint:
    'An offline copy is one file with the atlas, its data and the briefing: it opens in any browser, from a USB stick or email, without a network.',
  packing: 'Preparing …',
  noPage:
    'The copy is made from opsatlas.html, which is missing beside this page. Releases of the atlas include it; if you built the atlas yourself, run “npm run build:one-file”.',
  notPacked: (reason: string) => `The file could not be made: ${reason}`,
  remove: 'Delete',
  removeNamed: (title: string) => `Delete “${title}”`,
  removed: (title: string) => `“${title}” was deleted.`,
  undoRemove: 'Undo',
  create: 'New briefing',
  open: 'Open a file …',
  close: 'Close the briefings',
  untitled: 'Untitled briefing',
  untitledStep: (number: number) => `Step ${number}`,
  failed: 'The briefing could not be opened.',
  notFound: (id: string) => `There is no briefing “${id}”, neither in the data nor in this browser.`,
  unreadable: (id: string) => `Something saved here as “${id}” is no briefing that this release can read.`,
  unreadableText: 'Download what is saved',
  empty: 'This briefing has no steps.',
  back: 'Back to the atlas',

  before: {
    title: 'Before you start',
    countries: 'Countries your audience will see',
    hint: 'People in the room look for their own country first. These are named or coloured, step by step.',
    noCountries: 'no country',
    changed: (label: string, was: string, now: string) => `${label}: was ${was}, now ${now}`,
    gone: (label: string, was: string) => `${label}: was ${was}, no longer in the data`,
    begin: 'Start presenting',
    presence: {
      selected: 'highlighted',
      figure: 'with a figure',
      named: 'mentioned, no number given',
      event: 'with an event',
      route: 'at the end of a route',
      participant: 'as a participant'
    }
  },

  audience: {
    stepOf: (step: number, steps: number) => `Step ${step} of ${steps}`,
    progress: 'Progress',
    sources: 'Sources',
    moreSources: (count: number) => `and ${count} more`,
    returnToStep: 'Back to the step',
    black: 'Screen blacked out. Press B to resume.',
    next: 'Next step',
    previous: 'Previous step',
    region: parts.briefing.audience
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
    pause: 'Pause timer',
    go: 'Start timer',
    restart: 'Reset timer',
    blackOn: 'Black out the audience window',
    blackOff: 'Show the audience window again',
    jump: 'Steps',
    alone: 'Audience window closed.',
    openAudienceWindow: 'Open audience window'
  },

  overview: 'All steps',
  help: {
    title: 'Keyboard shortcuts',
    next: 'Next step',
    previous: 'Previous step',
    ends: 'First and last step',
    black: 'Black out, and show again',
    fullScreen: 'Full screen',
    presenter: 'Presenter window',
    overview: 'Overview',
    return: 'Back to the step’s view after moving the map',
    help: 'These shortcuts',
    leave: 'Close a dialog; leave the briefing',
    single: 'Enable single-key shortcuts'
  },

  editor: {
    title: 'Briefing',
    fields: {
      title: 'Title',
      place: 'Place',
      date: 'Date',
      marking: 'TLP marking',
      stepTitle: 'Title of the step',
      text: 'Text (Markdown)',
      notes: 'Notes for the presenter (Markdown)',
      time: 'Time (min:s)'
    },
    noMarking: 'none',
    badDate: 'Write a date as 2026-11-24, 2026-11 or 2026.',
    badTime: 'Write minutes and seconds, such as 1:30.',
    addStep: 'Add this view as a step',
    takeView: 'Update step from map',
    showView: 'Open on map',
    up: 'Move up',
    down: 'Move down',
    duplicate: 'Duplicate',
    removeStep: 'Delete step',
    undo: 'Undo',
    redo: 'Redo',
    preview: 'Preview',
    download: 'Download',
    states: {
      unchanged: 'Not changed yet',
      kept: 'Saved in this browser',
      keeping: 'Saving …',
      failed: 'Not saved: download the briefing before you leave the page.'
    },
    conflict:
      'This briefing was changed in another window too. Yours is now saved as a copy; the other one is in the list.',
    list: 'Steps',
    all: 'All briefings',
    refresh: 'Accept new figures'
  },

  handouts: {
    print: 'Print',
    withNotes: 'With the presenter’s notes',
    page: (page: number, pages: number) => `${page} / ${pages}`,
    sources: 'Sources',
    back: 'Back'
  },

  marking: 'TLP marking'
};
