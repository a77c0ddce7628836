/*
 * Owns what the window and its engine say to each other, with the times, as it is seen from inside the page: which question was asked
 * when, when its answer came, and when the frame after that was drawn. Changes nothing of it.
 */
import type { Locator, Page } from 'playwright-core'

export interface Answered {
  readonly name: string
  /** Of the params, where there are any. */
  readonly text: string | undefined
  readonly id: string | undefined
  /** By the clock of the page, in milliseconds. */
  readonly asked: number
  readonly answered: number
  /** When the frame was done that follows the answer. */
  readonly shown: number | null
}

/** What was typed, and when the key went down. */
export interface Typed {
  readonly text: string
  readonly at: number
}

interface EngineLog {
  readonly answers: Answered[]
  readonly typed: Typed[]
  /** Numbers of the questions that have no answer yet. */
  readonly waiting: Set<unknown>
}

declare global {
  interface Window {
    /** Of the bench alone. */
    engineLog: EngineLog
  }
}

/** Runs in the page, before the workspace is unlocked; the messages are those of comlink. */
export function logEngine(): void {
  interface Call {
    readonly type?: string
    readonly path?: readonly string[]
    readonly argumentList?: readonly { readonly value: unknown }[]
  }
  const log: EngineLog = { answers: [], typed: [], waiting: new Set() }
  window.engineLog = log
  const asked = new Map<unknown, Pick<Answered, 'name' | 'text' | 'id' | 'asked'>>()

  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (message: Call, ...rest: unknown[]) {
    const [number, name, params] = (message?.argumentList ?? []).map(({ value }) => value)
    if (message?.path?.[0] === 'subscribe') {
      const { text, id } = params as { text?: string; id?: string } // of any query
      asked.set(number, { name: String(name), text, id, asked: performance.now() })
      log.waiting.add(number)
    }
    if (message?.path?.[0] === 'unsubscribe') log.waiting.delete(number)
    return Reflect.apply(post, this, [message, ...rest])
  }

  const onMessage = ({ data }: MessageEvent<Call>): void => {
    if (data?.path?.[0] !== 'answer') return
    const number = data.argumentList?.[0]?.value
    log.waiting.delete(number)
    const question = asked.get(number)
    if (question === undefined) return
    const entry = { ...question, answered: performance.now(), shown: null as number | null }
    log.answers.push(entry)
    requestAnimationFrame(() => setTimeout(() => (entry.shown = performance.now())))
  }
  const listen = MessagePort.prototype.addEventListener
  const heard = new WeakSet<MessagePort>()
  MessagePort.prototype.addEventListener = function (...listening: unknown[]) {
    if (!heard.has(this)) Reflect.apply(listen, this, ['message', onMessage])
    heard.add(this)
    return Reflect.apply(listen, this, listening)
  }

  let keyDown = 0
  addEventListener('keydown', ({ timeStamp }) => (keyDown = timeStamp), true)
  addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement) log.typed.push({ text: target.value, at: keyDown })
    },
    true,
  )
}

/** The field of the words that are looked for. */
export const findField = (page: Page): Locator => page.getByRole('search').getByRole('textbox')

/** The answer to such a question, as soon as it is on the screen; the latest, where there are several. */
export async function look(
  page: Page,
  question: { readonly name: string; readonly text?: string; readonly id?: string },
): Promise<Answered & { readonly shown: number }> {
  const found = await page.waitForFunction(
    ({ name, text, id }) =>
      window.engineLog.answers.findLast(
        (one) => one.name === name && one.text === text && one.id === id && one.shown !== null,
      ),
    question,
    { timeout: 0 },
  )
  return (await found.jsonValue()) as Answered & { readonly shown: number } // it was waited for
}

/** Until every question has its answer. */
export const answered = (page: Page) =>
  page.waitForFunction(() => window.engineLog.waiting.size === 0, undefined, { timeout: 0 })
