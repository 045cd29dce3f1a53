import type { QuestionSubject, Refusal, SheetDecision, SheetReason } from '../model/sheet-problem';
import { NAME_REASONS, type NameReason } from '../model/sheet-problem';
import type { Language } from '../model/view-state';
import { sheets } from './en/own-data/sheets';

const WORDS: Record<Language, typeof sheets> = { en: sheets };

type Of<T> = (told: T) => string;

/** Why a cell, column or row of a spreadsheet is asked or told about, as half a sentence. */
export function describeReason(told: SheetReason, language: Language = 'en'): string {
  const words = WORDS[language];
  if (told.reason === 'same_row') return words.sameRow(told.first);
  if (told.reason === 'code_differs') return words.codeDiffers(told.code, told.named);
  return words.reasons[told.reason];
}

/** Why a file cannot be read, and what to do. */
export function describeRefusal(refusal: Refusal, language: Language = 'en'): string {
  return (WORDS[language].refusals[refusal.code] as Of<Refusal>)(refusal);
}

/** Further sheets of a workbook, of which nothing is read. */
export function describeOtherSheets(names: readonly string[], language: Language = 'en'): string {
  return WORDS[language].otherSheets(names);
}

/** What is asked once for a file, and what is taken until it is answered. */
export function describeDecision(
  asked: SheetDecision & { readonly proposal: string },
  language: Language = 'en'
): { readonly question: string; readonly proposal: string } {
  const words = WORDS[language];
  return {
    question: (words.questions[asked.id] as Of<SheetDecision>)(asked),
    proposal: asked.id === 'years' ? words.latestYear(asked.latest) : asked.proposal
  };
}

/** A question, as it stands at the head of what is asked. */
export function describeQuestion(subject: QuestionSubject, language: Language = 'en'): string {
  const words = WORDS[language];
  if (subject.kind === 'decision') return (words.questions[subject.id] as Of<SheetDecision>)(subject);
  const { reason, cell } = subject;
  if (reason === 'no_unit' || reason === 'decimal_or_groups') return words.ofColumn[reason];
  if (isNameReason(reason)) return words.ofName[reason](cell);
  return words.cell(cell, describeReason(subject, language));
}

function isNameReason(reason: SheetReason['reason']): reason is NameReason {
  return NAME_REASONS.some((each) => each === reason);
}
