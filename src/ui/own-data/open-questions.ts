import { answerOf } from '../../intake/answers';
import type { Question } from '../../intake/result';
import type { OwnDataEditor } from '../../state/own-data/own-data.svelte';

/** True of a question that nobody answered yet. */
export function isOpenQuestion(own: OwnDataEditor, file: string, question: Question): boolean {
  return answerOf(own.decisions[file] ?? {}, question) === null;
}
