import { z } from 'zod'
import { custodyEventFrom } from '../../domain/custody/up-conversion.ts'
import { logBody, type JournalEntry } from '../entry.ts'

/** One thing that an entry says beside what happened: the name of its field, with dots for what is nested, and the value as it stands. */
export interface Fact {
  readonly name: string
  readonly value: string | number
}

/** Read in their own places: long, and no words; or the number of an entry, which is counted from 1 on screen. */
const elsewhere: ReadonlySet<string> = new Set(['checkpoint', 'request', 'reply', 'begun', 'undid'])

const written = z.looseObject({ rev: z.int(), body: z.looseObject({}) })

/** What is told of the body of a record: how it stands, and nothing that it says. */
const told: Readonly<Record<string, string>> = { incident: 'status', 'hand-over': 'version', analyst: 'role' }

/**
 * What an entry says beside what happened, in the order of its body. Of a record only which version it is and how it
 * stands: its words stay where it is read, and who a code name stands for stays behind its gate.
 */
export function factsOf(
  { type, subject }: Pick<JournalEntry, 'type' | 'subject'>,
  body: unknown,
): readonly Fact[] {
  switch (type) {
    case 'record.put': {
      const record = written.safeParse(body).data
      if (record === undefined) return []
      const name = told[subject.kind]
      return flat({ rev: record.rev, ...(name !== undefined && { [name]: record.body[name] }) })
    }
    case 'custody.event': {
      const { outcome, transfer, detail } = custodyEventFrom(body as object) // authenticated, and every body is an object
      return flat({ outcome, transfer, detail })
    }
    case 'log': {
      const happened = logBody.safeParse(body)
      return happened.success ? flat(happened.data).filter(({ name }) => name !== 'event') : []
    }
  }
}

/** Empty texts and lists say nothing. */
function flat(value: unknown, path: readonly string[] = []): readonly Fact[] {
  if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
    return elsewhere.has(path.at(-1) ?? '') ? [] : [{ name: path.join('.'), value }]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([name, part]) => flat(part, [...path, name]))
}
