import { bodySchema, type RecordKind, type StoredRecord } from '../../domain/record/kinds.ts'
import { newPerson } from '../../domain/person/defaults.ts'
import type { DossierInput } from '../input.ts'
import { stored } from './builders.ts'
import { exampleInput } from './example.ts'

/** Somebody made up, as a workspace may hold them. */
export interface Identity {
  readonly latin: string
  readonly cyrillic: string
  readonly arabic: string
  readonly phone: string
  readonly email: string
}

const SYLLABLES = ['ba', 'de', 'ko', 'lu', 'mi', 'no', 'ra', 'so', 'tu', 'ze']
const CYRILLIC = ['ба', 'де', 'ко', 'лу', 'мі', 'но', 'ра', 'со', 'ту', 'зе']
const ARABIC = ['با', 'دي', 'كو', 'لو', 'مي', 'نو', 'را', 'سو', 'تو', 'زي']

/** Names that stand in no other text of the project. */
export const identities: readonly Identity[] = Array.from({ length: 100 }, (_, at) => {
  const digits = Array.from(String(at).padStart(2, '0'), Number)
  const made = (parts: readonly string[], head: string, tail: string) => {
    const word = digits.map((digit) => parts[digit] ?? '').join('')
    return `${head}${word}n ${tail}${word}`.replace('n ', head === 'Vor' ? 'n ' : ' ')
  }
  return {
    latin: made(SYLLABLES, 'Vor', 'Quen'),
    cyrillic: made(CYRILLIC, 'Жар', 'Щир'),
    arabic: made(ARABIC, 'قص', 'فيض'),
    phone: `+380 55 90 ${String(at).padStart(2, '0')} 137`,
    email: `v${String(at)}.quen@example.org`,
  }
})

export const spellingsOf = ({ latin, cyrillic, arabic, phone, email }: Identity): readonly string[] => [
  latin,
  cyrillic,
  arabic,
  phone,
  email,
]

/** Those who are protected: each agreed to a use before an international court. */
export const plantedPersons = identities.map(({ latin, cyrillic, arabic, phone, email }, at) =>
  stored('person', 100 + at, {
    ...newPerson(`K-${at + 200}`),
    names: [latin, cyrillic, arabic].map((name) => ({ name, language: 'und' })),
    contact: `${phone}\n${email}`,
    consent: { status: 'given', scope: ['international-prosecution'], on: '2022-03-20', note: '' },
  }),
)

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The example with somebody named in every text that a record may hold: its schema takes the text as it takes any. */
export function plantedInput(): { readonly input: DossierInput; readonly places: number } {
  let places = 0
  const next = (): string => {
    const identity = identities[places % identities.length]
    const written = identity === undefined ? [] : spellingsOf(identity)
    const spelling = written[Math.floor(places / identities.length) % written.length] ?? ''
    places += 1
    return spelling
  }
  const plant = <K extends RecordKind>(records: readonly StoredRecord<K>[]): StoredRecord<K>[] =>
    records.map((record) => {
      let body: unknown = record.body
      for (const path of textsIn(record.body)) {
        // bodies are plain JSON
        const spelling = next()
        const changed = [` ${spelling}`, `?q=${encodeURIComponent(spelling)}`]
          .map((more) => withText(body as Json, path, more)) // a body is plain JSON
          .find((candidate) => bodySchema(record.kind).safeParse(candidate).success)
        if (changed === undefined) places -= 1
        else body = changed
      }
      return { ...record, body }
    })
  const plain = exampleInput()
  const persons = plantedPersons
  const [first, ...rest] = plain.incidents
  if (first === undefined) throw new Error('The example has incidents')
  const linking = {
    ...first,
    body: {
      ...first.body,
      persons: persons.map(({ id, body }) => ({
        personId: id,
        codeName: body.codeName,
        role: 'witness' as const,
        note: '',
      })),
    },
  }
  const { body } = plain.case
  const wrapped = plant([stored('case', 1, { ...body, nextExhibit: 99 })])[0]
  const { nextExhibit: _, ...caseBody } = wrapped?.body ?? { ...body, nextExhibit: 0 }
  const input: DossierInput = {
    ...plain,
    case: { ...plain.case, body: caseBody },
    incidents: plant([linking, ...rest]),
    sources: plant(plain.sources),
    evidence: plant(plain.evidence),
    physicalItems: plant(plain.physicalItems),
    statisticalReports: plant(plain.statisticalReports),
    codings: plant(plain.codings),
    persons,
    custody: Object.fromEntries(
      Object.entries(plain.custody).map(([id, events]) => [
        id,
        events.map((event) => ({ ...event, detail: `${event.detail} ${next()}` })),
      ]),
    ),
  }
  return { input, places }
}

/** Ids, hashes and the like are texts too; the schema says which of them take more. */
function textsIn(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === 'string') return [path]
  if (Array.isArray(value)) return value.flatMap((item: Json, at) => textsIn(item, [...path, at]))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...path, key])) // of plain JSON
}

function withText(value: Json, [step, ...path]: readonly (string | number)[], more: string): Json {
  if (step === undefined) return `${typeof value === 'string' ? value : ''}${more}`
  if (Array.isArray(value))
    return value.map((item: Json, at) => (at === step ? withText(item, path, more) : item))
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>).map(([key, part]) => [
      // a path leads through objects and lists
      key,
      key === step ? withText(part, path, more) : part,
    ]),
  )
}

/** Which of the texts a file gives, in any of the spellings. */
export const namedIn = (text: string): readonly Identity[] => {
  const plain = text.toLowerCase()
  return identities.filter((identity) =>
    spellingsOf(identity).some((spelling) =>
      [spelling, encodeURIComponent(spelling)].some((written) => plain.includes(written.toLowerCase())),
    ),
  )
}
