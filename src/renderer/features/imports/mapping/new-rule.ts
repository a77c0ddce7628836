import type { FieldOf, FieldRule } from '#shared/domain/import-profile/schema.ts'
import { columnToken } from './column-token.ts'

export type RuleKind = FieldRule['to']

/** Every kind of rule, in the order in which they are offered. */
export const ruleKinds = [
  'key',
  'title',
  'summary',
  'date',
  'place',
  'casualties',
  'target',
  'category',
  'method',
  'weapon',
  'perpetrator',
  'links',
  'source',
  'media',
  'check',
] as const satisfies readonly RuleKind[]

/** Of what a row has one, there can be one rule. */
export const onceOnly: ReadonlySet<RuleKind> = new Set(['key', 'title', 'summary'])

/** What a new rule begins with, beside the column at which it is made; '' stands for none. */
export interface RuleStart {
  readonly column: string
  /** The statement whose words a category names. */
  readonly statement: { readonly id: string; readonly version: number } | null
}

type Makers = { readonly [To in RuleKind]: (start: RuleStart) => FieldOf<To> }

const ifUnreadable = 'unknown'

/** It claims as little as it can, and what only a person can say is left empty. */
const makers: Makers = {
  key: ({ column }) => ({ to: 'key', columns: named(column) }),
  title: ({ column }) => ({ to: 'title', template: columnToken(column), take: 'first-sentence' }),
  summary: ({ column }) => ({ to: 'summary', template: columnToken(column), take: 'whole' }),
  date: ({ column }) => ({
    to: 'date',
    column,
    patterns: [],
    endColumn: null,
    precision: null,
    month: null,
    ifUnreadable,
  }),
  place: ({ column }) => ({
    to: 'place',
    name: columnToken(column),
    position: null,
    uncertainty: null,
    adminCode: null,
    publicationPrecision: 'exact',
    ifUnreadable,
  }),
  casualties: ({ column }) => ({
    to: 'casualties',
    harm: 'killed',
    population: 'unknown',
    min: column,
    max: null,
    best: null,
    bucket: null,
    scope: column,
    ifUnreadable,
  }),
  target: ({ column }) => ({
    to: 'target',
    when: null,
    column: column === '' ? null : column,
    table: [],
    type: 'unknown',
    subtype: 'none',
    name: '',
  }),
  category: ({ column, statement }) => ({
    to: 'category',
    when: null,
    column: column === '' ? null : column,
    statementId: statement?.id ?? '',
    catalogueVersion: statement?.version ?? 1,
    table: [{ words: [], value: '' }],
    confidence: 'possible',
  }),
  method: ({ column }) => ({ to: 'method', column, table: [{ words: [], value: 'unknown' }] }),
  weapon: ({ column }) => ({ to: 'weapon', column }),
  perpetrator: ({ column }) => ({
    to: 'perpetrator',
    when: null,
    column,
    table: [],
    otherwise: 'unknown',
    unit: column === '' ? null : column,
  }),
  links: ({ column }) => ({
    to: 'links',
    columns: named(column),
    split: ['space', 'comma', 'line', 'semicolon', 'bar'],
    titles: null,
  }),
  source: ({ column }) => ({ to: 'source', column, split: ['line', 'semicolon'] }),
  media: ({ column }) => ({ to: 'media', columns: named(column), split: ['line', 'semicolon'] }),
  check: ({ column }) => ({ to: 'check', column, as: 'number', ifUnreadable }),
}

const named = (column: string): string[] => (column === '' ? [] : [column])

export const newRule = (to: RuleKind, start: RuleStart): FieldRule => makers[to](start)
