import { posix } from 'node:path';
import { describeCubeFault, describeFault } from '../../i18n/describe-register';
import { registerMessagesOf } from '../../i18n/register-messages';
import type { DataPackage } from '../../model/data-package';
import type { ViewState } from '../../model/view-state';
import type { Given } from '../../picture/picture';
import { cubeOf } from '../../register/cubes/cubes';
import { measureOf } from '../../register/page/register-package';
import { createRegisterPicture } from '../../register/page/register-picture';
import { measureOfView, noticesOf, questionOf, showsRegister } from '../../register/page/register-question';
import { RegisterSession, type RegisterFacts } from '../../register/page/register-session';
import type { OpenedPackage } from '../open-package';
import { describeNotice } from '../read-view';
import { failure, usage } from '../stop';
import { say } from '../terminal';

/** What views are given of a package. */
export type GiveView = (view: ViewState) => Given | null;

/** What steps are held against before a register is read: that there is one. */
export function giveUnread(dataPackage: DataPackage): GiveView {
  const words = registerMessagesOf('en');
  const measure = measureOf(dataPackage, { commodity: '', unit: '' }, words);
  const given = createRegisterPicture({
    shown: () => ({
      title: dataPackage.title,
      measure,
      answer: null,
      problem: null,
      territories: [],
      sources: [],
      hasRows: true,
      words
    }),
    territories: () => [],
    notices: () => []
  });
  return (view) => (showsRegister(view, dataPackage) ? given : null);
}

/**
 * Reads the register of a package where some views show it, with what these ask for. Stops where there is none, where none of it can be read, and where a file is
 * not there that a view needs; what else is wrong with it is told.
 */
export async function readRegisterViews(
  opened: OpenedPackage,
  views: readonly ViewState[]
): Promise<GiveView> {
  const { dataPackage, register } = opened;
  const asked = views.filter((view) => showsRegister(view, dataPackage));
  if (!asked.length || (!register && !dataPackage.operations.length && !views.some((view) => view.register)))
    return () => null;
  if (!register) throw failure(`${opened.name} has no register, and a view asks for one.`);
  const session = new RegisterSession();
  const facts = await openRegister(session, opened);
  const { measures } = facts;
  if (facts.cubes) await readCubes(session, opened, facts, asked);
  return (view) => {
    if (!showsRegister(view, dataPackage)) return null;
    const words = registerMessagesOf(view.language);
    const answer = session.ask(questionOf(view, measures));
    const shown = {
      title: dataPackage.title,
      measure: measureOf(dataPackage, measureOfView(view, measures), words),
      answer,
      problem: null,
      territories: answer.known,
      sources: facts.cubes ? [...dataPackage.sources.keys()] : facts.sources,
      hasRows: facts.hasRows,
      words
    };
    return createRegisterPicture({
      shown: () => shown,
      territories: () => answer.known,
      notices: () => noticesOf(view, measures)
    });
  };
}

/** The same of one view, of which the register has all: stops where it has not. */
export async function readRegisterView(opened: OpenedPackage, view: ViewState): Promise<GiveView> {
  const giveView = await readRegisterViews(opened, [view]);
  const [notice] = giveView(view)?.notices() ?? [];
  if (notice) throw usage(`--view: ${describeNotice(notice)}.`);
  return giveView;
}

async function openRegister(session: RegisterSession, opened: OpenedPackage): Promise<RegisterFacts> {
  const { name, read, register, dataPackage, world } = opened;
  if (!register?.rows) {
    const path = register?.cubes?.path ?? '';
    const manifest = read(path);
    const facts = manifest ? session.openCubes(manifest) : ({ code: 'cube_missing' } as const);
    if ('code' in facts) throw failure(`${path}: ${describeCubeFault(facts)}`);
    return facts;
  }
  const files = register.rows.paths.map((path) => ({ path, bytes: read(path) }));
  const facts = await session.open(files, {
    measures: new Set(dataPackage.measures.keys()),
    sources: new Set(dataPackage.sources.keys()),
    territories: new Set(world.territories.keys()),
    today: new Date().toISOString().slice(0, 10),
    comparesRecords: false,
    names: new Map()
  });
  for (const fault of facts.faults) say(`${fault.file}: ${describeFault(fault)}`);
  if (!facts.rows) throw failure(`none of the rows of the register of ${name} can be read.`);
  return facts;
}

/** Reads the files of the cubes that some views need. */
async function readCubes(
  session: RegisterSession,
  { read, register }: OpenedPackage,
  { cubes, measures }: RegisterFacts,
  views: readonly ViewState[]
): Promise<void> {
  const folder = posix.dirname(register?.cubes?.path ?? '');
  const done = new Set<string>();
  for (const view of views) {
    const question = questionOf(view, measures);
    const base = cubeOf(question);
    for (const cube of [base, 'pairs-by-year'] as const) {
      const file = cubes?.cubes
        .find((each) => each.name === cube)
        ?.files.find(({ commodity, unit }) => commodity === question.commodity && unit === question.unit);
      if (file && done.has(file.path)) continue;
      const path = posix.join(folder, file?.path ?? cube);
      const bytes = file ? read(path) : null;
      const fault =
        bytes && file ? await session.addCube(cube, file, bytes) : ({ code: 'cube_missing' } as const);
      if (file) done.add(file.path);
      if (!fault) continue;
      const told = `${path}: ${describeCubeFault(fault)}`;
      // Without flows the map is drawn, and says so.
      if (cube === base) throw failure(told);
      say(told);
    }
  }
}
