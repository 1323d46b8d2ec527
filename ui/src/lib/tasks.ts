/** What Home asks for next. */

import type { HomeTask, QuestionsView } from '../bindings';

/** A thing to do; questions about whose a paper is stand among the others that only the family can answer. */
export type Task = Exclude<HomeTask, { task: 'settle_identity' }> | { task: 'answer_questions'; questions: QuestionsView };

const MOST = 3;

/** How many questions the papers leave open. */
export const openQuestions = (questions: QuestionsView) => questions.identity_questions.length + questions.date_questions.length;

/** The next one to three things to do: papers to check, then what only the family can tell, then the rest. */
export function thingsToDo(tasks: readonly HomeTask[], questions: QuestionsView): Task[] {
  const others = tasks.filter((task) => task.task !== 'settle_identity');
  if (openQuestions(questions) === 0) return others;
  const at = others[0]?.task === 'check_documents' ? 1 : 0;
  return [...others.slice(0, at), { task: 'answer_questions' as const, questions }, ...others.slice(at)].slice(0, MOST);
}
