import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Answer, QueryName } from '../queries.ts'
import { questions } from './questions.ts'
import { runEngine, type RunningEngine, type RunOptions } from './running-engine.ts'

/** What every query answers, asked about everything that these records name. */
export async function allAnswers(
  running: RunningEngine,
  records: readonly StoredRecord[],
): Promise<Readonly<Record<string, Answer<QueryName> | undefined>>> {
  const answers: Record<string, Answer<QueryName> | undefined> = {}
  for (const { name, params } of questions(records)) {
    const watching = await running.watch<QueryName>(name, params)
    answers[`${name} ${JSON.stringify(params)}`] = running.answers(watching).at(-1)
    running.engine.unsubscribe(watching.id)
  }
  return answers
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
