import { describeDecision, describeQuestion, describeReason, describeRefusal } from '../i18n/describe-sheet';
import type { IntakeResult } from '../intake/result';
import type { SheetReason } from '../model/sheet-problem';

/** What would be taken from a sheet, in words and in the form of tests/cases/sheets. */
export function recordResult({
  file,
  refuse,
  reading,
  questions,
  ...rest
}: IntakeResult): Record<string, unknown> {
  const { decisions, statements, routes, asks, problems, skipped, noData } = rest;
  const told = <T extends SheetReason>({ reason, ...kept }: T): object => ({
    ...kept,
    reason: describeReason({ ...kept, reason } as unknown as T)
  });
  return {
    file,
    refuse: refuse && describeRefusal(refuse),
    reading,
    decisions: decisions.map((decision) => ({
      id: decision.id,
      ...describeDecision(decision),
      options: decision.options,
      cells: decision.cells
    })),
    statements,
    routes,
    asks: asks.map(told),
    problems: problems.map(told),
    skipped,
    noData,
    questions: questions.map(({ subject, ...question }) => ({
      ...question,
      question: describeQuestion(subject)
    }))
  };
}
