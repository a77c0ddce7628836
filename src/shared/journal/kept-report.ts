import { z } from 'zod'
import { firstDifference, type Comparison } from './compare.ts'

const size = z.int().min(0)

/** What came of one head that somebody kept; see compare.ts. */
export const keptAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same'), size }),
  z.strictObject({ kind: z.literal('extended'), size }),
  z.strictObject({ kind: z.literal('shorter'), size }),
  z.strictObject({ kind: z.literal('different'), size }),
  z.strictObject({ kind: z.literal('parent-ahead'), size, until: size }),
  z.strictObject({ kind: z.literal('unknown-words') }),
  z.strictObject({ kind: z.literal('other-log'), origin: z.string() }),
  z.strictObject({ kind: z.literal('unsigned'), size, fits: z.boolean().nullable() }),
  /** Neither a signed checkpoint nor eight words; how it begins. */
  z.strictObject({ kind: z.literal('unreadable'), begins: z.string() }),
])
export type KeptAnswer = z.infer<typeof keptAnswer>

const entries = z.strictObject({ from: size, to: size }).nullable()

export const keptReport = z.strictObject({
  /** `altered` if any head that counts does not fit, `good` if all fit, else `unproven`. */
  verdict: z.enum(['good', 'altered', 'unproven']),
  /** Entries of the journal. */
  size,
  /** How many heads were held against it, and how many of each answer. */
  total: size,
  counts: z.record(z.string(), size),
  /** The entry from which on it is another journal is among these. */
  differs: entries,
  /** Entries that were signed and are not there. */
  missing: entries,
  /** The answers, those that say most first; as many as anybody reads. */
  answers: z.array(keptAnswer).max(200),
})
export type KeptReport = z.infer<typeof keptReport>

/** From what worries to what does not. */
const order: readonly KeptAnswer['kind'][] = [
  'different',
  'shorter',
  'unsigned',
  'unknown-words',
  'parent-ahead',
  'other-log',
  'unreadable',
  'same',
  'extended',
]

const maxAnswers = 200

/** All answers in one: what the journal of `journalSize` entries is worth against what was kept. */
export function summarise(answers: readonly KeptAnswer[], journalSize: number): KeptReport {
  const counts: Record<string, number> = {}
  for (const { kind } of answers) counts[kind] = (counts[kind] ?? 0) + 1
  const proven = (counts['same'] ?? 0) + (counts['extended'] ?? 0)
  const broken = (counts['different'] ?? 0) + (counts['shorter'] ?? 0)
  const longest = answers.reduce((most, one) => (one.kind === 'shorter' ? Math.max(most, one.size) : most), 0)
  return {
    verdict: broken > 0 ? 'altered' : proven === answers.length ? 'good' : 'unproven',
    size: journalSize,
    total: answers.length,
    counts,
    differs: firstDifference(answers.filter(isComparison)),
    missing: longest > journalSize ? { from: journalSize, to: longest - 1 } : null,
    answers: answers.toSorted(byWeight).slice(0, maxAnswers),
  }
}

const isComparison = (answer: KeptAnswer): answer is Extract<KeptAnswer, Comparison> =>
  answer.kind !== 'unreadable'

const sizeOf = (answer: KeptAnswer): number => ('size' in answer ? answer.size : 0)

const byWeight = (a: KeptAnswer, b: KeptAnswer): number =>
  order.indexOf(a.kind) - order.indexOf(b.kind) || sizeOf(b) - sizeOf(a)
