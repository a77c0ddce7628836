import { covers } from '../../domain/consent/covers.ts'
import { maySee } from '../../domain/person/may-see.ts'
import type { StoredRecord } from '../../domain/record/kinds.ts'
import { byCodeUnit } from '../../lib/bytes.ts'
import { isRefused } from '../build/held-back.ts'
import type { Protected } from './names/known-names.ts'
import type { RedactionOrder } from './order.ts'
import { redactWords } from './words.ts'

/** A person as an export knows them. */
export interface Known {
  readonly record: StoredRecord<'person'>
  /** The id that stands in the redacted records: another one wherever the workspace's code name may not go out. */
  readonly id: string
  readonly codeName: string
  /** Names and contact go out. */
  readonly isNamed: boolean
  /** Age, sex and notes go out. */
  readonly hasDetails: boolean
  readonly protectedAs: Protected | null
}

export function knownPersons(order: RedactionOrder): ReadonlyMap<string, Known> {
  const { rules } = order.profile
  const isFresh = rules.identities === 'fresh-code-names' || rules.identities === 'none'
  const names = isFresh ? freshCodeNames(order) : undefined
  const covered = ({ body }: StoredRecord<'person'>) =>
    order.purpose !== null && covers(body.consent, order.purpose)
  const named = (record: StoredRecord<'person'>) =>
    rules.identities === 'named' && maySee(record.body, order.exporterId) && covered(record)
  const shared = order.persons.filter(named).flatMap(({ body }) => body.names.map(({ name }) => name))
  return new Map(
    order.persons.map((record) => {
      const { id, body } = record
      const [isCovered, isNamed] = [covered(record), named(record)]
      const codeName = names?.get(id) ?? body.codeName
      const isHidden = rules.identities === 'none' || isRefused(body.consent)
      const known: Known = {
        record,
        id: isFresh ? uuidFrom(order.derive(`person ${id}`)) : id,
        codeName,
        isNamed,
        hasDetails: rules.personDetails && (order.purpose === null || isCovered),
        protectedAs: isNamed
          ? null
          : {
              names: body.names.map(({ name }) => name),
              contact: body.contact,
              codeName: isFresh ? body.codeName : '',
              replacement: isHidden ? redactWords.nameWithheld : codeName,
              ...(shared.length > 0 ? { shared } : {}),
            },
      }
      return [id, known]
    }),
  )
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Code names that tell neither of the workspace's own nor of the order in which persons were entered. */
function freshCodeNames({ persons, derive }: RedactionOrder): ReadonlyMap<string, string> {
  const ordered = persons
    .map(({ id }) => ({ id, digits: derive(`code name ${id}`) }))
    .toSorted((a, b) => byCodeUnit(a.digits, b.digits))
  const given = new Set<string>()
  return new Map(
    ordered.map(({ id, digits }) => {
      let length = 4
      while (given.has(codeOf(digits, length))) length += 1
      const code = codeOf(digits, length)
      given.add(code)
      return [id, code]
    }),
  )
}

const codeOf = (digits: string, length: number): string =>
  `P-${Array.from({ length }, (_, at) => LETTERS[parseInt(digits.slice(at * 4, at * 4 + 4), 16) % LETTERS.length]).join('')}`

/** An id of version 8 (RFC 9562): of our own making, and it tells of no time. */
export const uuidFrom = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`

/** Analysts as an export tells of them: themselves, or counted in an order that says nothing. */
export function knownAnalysts(
  analysts: readonly StoredRecord<'analyst'>[],
  { profile, derive }: RedactionOrder,
): {
  readonly idOf: (id: string) => string
  readonly records: StoredRecord<'analyst'>[]
  readonly protectedOnes: Protected[]
} {
  if (profile.rules.analystNames) return { idOf: (id) => id, records: [...analysts], protectedOnes: [] }
  const idOf = (id: string): string => uuidFrom(derive(`analyst ${id}`))
  const ordered = analysts.toSorted((a, b) => byCodeUnit(idOf(a.id), idOf(b.id)))
  const nameOf = (index: number) => redactWords.analyst.replace('{n}', String(index + 1))
  return {
    idOf,
    records: ordered.map((record, index) => ({
      ...record,
      id: idOf(record.id),
      reference: `ANA-${index + 1}`,
      createdBy: idOf(record.createdBy),
      changedBy: idOf(record.changedBy),
      body: {
        name: nameOf(index),
        organisation: '',
        role: record.body.role,
        active: record.body.active,
        publicKey: `${'A'.repeat(43)}=`,
      } satisfies Record<keyof typeof record.body, unknown>,
    })),
    protectedOnes: ordered.map(({ body }, index) => ({
      names: [body.name],
      contact: '',
      codeName: '',
      replacement: nameOf(index),
    })),
  }
}
