import type { Bridge } from '#shared/ipc/bridge.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Failure } from '#shared/lib/result.ts'
import { createEngineClient } from '../client.ts'
import type { Answer, QueryName } from '../queries.ts'
import { isLast, questions, type Question } from './questions.ts'

/*
 * A window that shows nothing: it asks the engine everything there is to ask, and says what keeps it from answering. The
 * page may name the worker of a build; otherwise it is the one built along with this.
 */
declare global {
  interface Window {
    /** What keeps the engine from its work, if anything; `onFailure` is put here by the test, to be told of it. */
    failure(): Failure | null
    onFailure?(failure: Failure | null): Promise<void>
    /** Resolves when the engine stands at an entry as late as this. */
    followed(size: number): Promise<void>
    /** Every answer by its question, as JSON. */
    askAll(): Promise<string>
  }
}

const PAGE = 500

const bridge: Bridge = Reflect.get(window, 'holdfast') // the host put it there
const worker = document.querySelector('script')?.dataset['worker']
const client = createEngineClient(
  bridge,
  worker === undefined ? undefined : () => new Worker(worker, { type: 'module' }),
)

client.watchFailure(() => void window.onFailure?.(client.failure()))
client.start()

/** The first answer that is enough. */
function answerTo(
  { name, params }: Question,
  isEnough: (answer: Answer<QueryName>) => boolean,
): Promise<Answer<QueryName>> {
  return new Promise((resolve) => {
    const look = (): void => {
      const answer = client.answer<QueryName>(name, params)
      if (answer === undefined || !isEnough(answer)) return
      queueMicrotask(() => leave())
      resolve(answer)
    }
    const leave = client.watch<QueryName>(name, params, look)
    look()
  })
}

/** Read from the journal itself, past the engine. */
async function records(): Promise<readonly StoredRecord[]> {
  const latest = new Map<string, StoredRecord>()
  for (let after = -1; ;) {
    const page = await bridge.journal.read({ after, limit: PAGE })
    if (!page.ok) throw new Error(page.failure.message)
    for (const { record } of page.value.items) if (record !== null) latest.set(record.id, record)
    after += page.value.items.length
    if (after + 1 >= page.value.head.size) return [...latest.values()]
  }
}

window.failure = () => client.failure()

window.followed = async (size) => {
  await answerTo({ name: 'status', params: {} }, (answer) => {
    const { state, done } = answer as Answer<'status'> // what was asked
    return state === 'current' && done >= size
  })
}

window.askAll = async () => {
  const asked = questions(await records()).map(async (question) => [
    `${question.name} ${JSON.stringify(question.params)}`,
    await answerTo(question, (answer) => isLast(question.name, answer)),
  ])
  return JSON.stringify(Object.fromEntries(await Promise.all(asked)))
}
