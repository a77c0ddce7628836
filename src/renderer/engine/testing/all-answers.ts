import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { pause } from '../pause.ts'
import type { Answer, QueryName } from '../queries.ts'
import { isLast, questions } from './questions.ts'
import { runEngine, type RunningEngine, type RunOptions, type Watching } from './running-engine.ts'

/** What every query answers, asked about everything that these records name. */
export async function allAnswers(
  running: RunningEngine,
  records: readonly StoredRecord[],
): Promise<Readonly<Record<string, Answer<QueryName> | undefined>>> {
  const answers: Record<string, Answer<QueryName> | undefined> = {}
  for (const { name, params } of questions(records)) {
    const watching = await running.watch<QueryName>(name, params)
    answers[`${name} ${JSON.stringify(params)}`] = await lastAnswer(running, watching)
    running.engine.unsubscribe(watching.id)
  }
  return answers
}

/** What was answered last, once nothing is under way that leads to another answer. */
export async function lastAnswer<Q extends QueryName>(
  running: RunningEngine,
  watching: Watching<Q>,
): Promise<Answer<Q> | undefined> {
  for (;;) {
    const answer = running.answers(watching).at(-1)
    if (isLast(watching.name, answer)) return answer
    await pause()
  }
}

/** The same from an engine that starts from nothing, as it stands when all is done. */
export async function answersFromZero(
  { feed, range }: Pick<RunOptions, 'feed' | 'range'>,
  factory: IDBFactory,
): Promise<Awaited<ReturnType<typeof allAnswers>>> {
  const fresh = await runEngine({ feed, factory, range })
  const answers = await allAnswers(fresh, feed.current())
  fresh.stop()
  return answers
}
