import { emptyCase } from '#shared/domain/case/defaults.ts'
import { nothingCollected } from '#shared/domain/evidence/collection.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import type { ChannelName, Request } from '#shared/ipc/contract.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const job = 'a'.repeat(32)

const everything = { happenings: null, actor: id, subject: null, since: null, until: null }

const [shippedStatement] = statements
if (!shippedStatement) throw new Error('No statement ships')

const importProfile: Request<'log:save-profile'>['profile'] = {
  title: 'Log of a village',
  note: '',
  log: { name: 'Log of a village', publisher: '', url: '', language: 'und', tlp: 'TLP:AMBER' },
  recognise: ['Number', 'What happened'],
  blanks: ['n/a'],
  fields: [
    { to: 'key', columns: ['Number'] },
    { to: 'title', template: '{What happened}', take: 'first-sentence' },
  ],
}

/** One request for every channel that its schema accepts: what the malformed ones are made from. */
export const wellFormed: { readonly [C in ChannelName]: Request<C> } = {
  'session:state': {},
  'session:unlock': { passphrase: 'a long passphrase' },
  'session:recover': { words: 'abandon '.repeat(24), passphrase: 'a long passphrase' },
  'session:join': {
    key: { kind: 'pasted', text: 'AGE-SECRET-KEY-1' },
    name: 'B. Analyst',
    organisation: '',
    passphrase: 'a long passphrase',
  },
  'session:lock': {},
  'session:active': {},
  'session:forget-left': {},
  'session:quit': {},
  'workspace:list': {},
  'workspace:pick-folder': {},
  'workspace:create': {
    folder: { kind: 'named', name: 'Mariupol' },
    analystName: 'A. Analyst',
    organisation: '',
    passphrase: 'a long passphrase',
    sample: false,
  },
  'workspace:open': { folder: { kind: 'picked', token: job } },
  'workspace:close': { toRestore: false },
  'backup:state': {},
  'backup:make': { jobId: job, passphrase: null },
  'backup:set-schedule': {
    choice: { folder: { kind: 'picked', token: job }, pace: 'week', keep: 7, recipients: ['age1test'] },
  },
  'backup:make-scheduled': {},
  'backup:pick-file': {},
  'backup:restore': {
    jobId: job,
    file: job,
    key: { kind: 'words', words: 'abandon ability' },
    passphrase: 'a long passphrase',
    folder: { kind: 'named', name: 'Restored' },
  },
  'backup:check': {
    jobId: job,
    file: job,
    key: { kind: 'passphrase', passphrase: 'for the backup' },
    passphrase: null,
  },
  'verify:pick-file': {},
  'verify:pick-folder': {},
  'verify:run': {
    jobId: job,
    file: job,
    key: { kind: 'passphrase', passphrase: 'for the package' },
    fingerprint: 'SHA256:abc',
    checkpoint: '',
  },
  'analyst:list': {},
  'analyst:add': { name: 'B. Analyst', organisation: '', role: 'viewer', passphrase: 'another passphrase' },
  'analyst:change-passphrase': { current: 'a long passphrase', next: 'another passphrase' },
  'analyst:retire': { id },
  'key:list': {},
  'key:add-organisation': { name: 'Desk', recipient: 'age1' },
  'key:remove-organisation': { id },
  'key:begin-recovery': { passphrase: 'a long passphrase' },
  'key:save-recovery-page': {},
  'key:delete-recovery-page': {},
  'key:confirm-recovery': { typed: ['zoo', 'zoo', 'zoo'] },
  'key:destroy': { name: 'Mariupol' },
  'key:set-lock-after': { minutes: 5 },
  'table:look': {},
  'table:set-look': { columns: ['date'], density: 'compact' },
  'review:decide': { incidentId: id, rev: 1, decision: 'returned', comment: 'Why?', checklist: [] },
  'review:authors': { ids: [id] },
  'review:agreement': { statementId: 'a-statement', categoryIds: ['school'] },
  'journal:commit': {
    records: [{ kind: 'case', id, baseRev: null, body: { ...emptyCase(), title: 'Mariupol' } }],
  },
  'journal:read': { after: -1, limit: 100 },
  'journal:history': { id },
  'journal:activity': { filter: everything, order: 'newest', from: null, limit: 50 },
  'journal:checkpoint': { seq: 0 },
  'journal:export-activity': { jobId: job, format: 'csv', filter: everything, order: 'oldest' },
  'engine:attach': {},
  'engine:compare': { seq: 3, records: 2, places: 5 },
  'engine:report': {
    state: 'current',
    reason: null,
    columns: 'snapshot',
    snapshotFault: null,
    records: 0,
    digest: 'b'.repeat(64),
  },
  'engine:unusable': {},
  'draft:list': {},
  'draft:keep': { kind: 'incident', id, baseRev: null, body: { title: 'x' } },
  'draft:drop': { id },
  'person:list': {},
  'person:read': { id },
  'maps:list': {},
  'maps:add': { jobId: job, token: job },
  'maps:remove': { id: job },
  'evidence:pick-files': { folder: false },
  'evidence:take-in': { jobId: job, tokens: [job], collected: nothingCollected },
  'evidence:view': { evidenceId: id },
  'evidence:custody': { itemId: id },
  'evidence:standing': {},
  'evidence:holders': {},
  'evidence:describe': {
    evidenceId: id,
    baseRev: 1,
    description: {
      title: 'Front',
      collected: nothingCollected,
      consent: { status: 'unknown', scope: [], on: 'unknown', note: '' },
      graphic: 'unknown',
      tlp: 'TLP:AMBER',
      retentionHold: '',
      note: '',
    },
    reason: '',
  },
  'evidence:check': { jobId: job, evidenceIds: [id] },
  'evidence:hand-over': { itemId: id, from: 'A', to: 'B', place: '', seal: '', on: 'unknown', note: '' },
  'evidence:dispose': { step: 'delete', evidenceId: id, reason: 'Not needed', reference: 'EVD-2022-0001' },
  'evidence:relink': { jobId: job, tokens: [job] },
  'evidence:save-original': { jobId: job, evidenceId: id },
  'dossier:readiness': { caseId: id, recipientId: null },
  'dossier:preview': {
    jobId: job,
    selection: { kind: 'case', caseId: id },
    profileId: 'full',
    recipientId: null,
  },
  'dossier:end-preview': {},
  'dossier:plan': { selection: { kind: 'case', caseId: id }, profileId: 'full', recipientId: null },
  'dossier:export': {
    jobId: job,
    selection: { kind: 'case', caseId: id },
    profileId: 'full',
    format: 'pdf',
    recipientId: null,
    lock: null,
    evenIfRecalled: false,
    note: '',
  },
  'dossier:recall': { handOverId: id, reason: 'Wrong place', told: '' },
  'dossier:save-receipt': { handOverId: id },
  'integrity:head': {},
  'integrity:save-checkpoint': {},
  'integrity:save-heads': { jobId: job },
  'integrity:compare': { jobId: job, text: 'eight words of a head' },
  'integrity:compare-file': { jobId: job, token: job },
  'integrity:verification': {},
  'integrity:verify': { jobId: job },
  'stamp:list': {},
  'stamp:request': {},
  'stamp:add-reply': { id, token: job, authorities: null },
  'stamp:save-part': { id, part: 'reply' },
  'import:pick-file': {},
  'import:pick-folder': {},
  'import:kind': { jobId: job, file: job },
  'import:check': { jobId: job, file: job },
  'import:run': { jobId: job, file: job, sha256: 'a'.repeat(64) },
  'media:look': { jobId: job, file: job },
  'media:take-in': { jobId: job, file: job, sha256: 'a'.repeat(64) },
  'log:look': { jobId: job, file: job, choice: {} },
  'log:map': { jobId: job, file: job, choice: { delimiter: ';' }, profile: importProfile },
  'log:row': { jobId: job, file: job, choice: {}, profile: importProfile, row: 2 },
  'log:check': { jobId: job, file: job, choice: { sheet: 'Events' }, profile: importProfile },
  'log:run': {
    jobId: job,
    file: job,
    choice: { encoding: 'windows-1251' },
    profile: importProfile,
    sha256: 'a'.repeat(64),
    isSameLog: true,
  },
  'bulk:check': { jobId: job, ids: [id], change: { kind: 'tags', add: ['water'], remove: [] }, reason: '' },
  'bulk:run': { jobId: job, ids: [id], change: { kind: 'status', status: 'submitted' }, reason: '' },
  'bulk:undo': { jobId: job, seq: 3 },
  'log:check-undo': { importId: id },
  'log:undo': { importId: id },
  'log:received': { incidentId: id },
  'log:rows': { importId: id, page: 0 },
  'log:ready-profiles': {},
  'log:save-profile': { profile: importProfile },
  'log:load-profile': {},
  'statement:read-file': { token: job },
  'statement:check-source': { token: job, statement: shippedStatement },
  'statement:save-table': { rows: [['Phrase', 1]] },
  'job:cancel': { jobId: job },
}

type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T // index is below length

/** Values no field of the contract accepts everywhere: each kind a transport may carry. */
const strange: readonly ((random: Random) => unknown)[] = [
  () => undefined,
  () => null,
  () => NaN,
  () => Infinity,
  () => -0.5,
  () => 2 ** 60,
  () => 10n,
  () => '',
  () => 'x'.repeat(4_300_000),
  () => '\u202E\uD800\u0000',
  () => [],
  () => [[[]]],
  () => new Date(0),
  () => new Map([['a', 1]]),
  () => new Uint8Array(8),
  () => nested(5_000),
  () => cyclic(),
  () => doubling(),
  () => JSON.parse('{"__proto__": {"admin": true}}'),
  () => ({ toJSON: 'x' }),
  () => new (class Pretender {})(),
  (random) => random() * 1_000,
  (random) => random() < 0.5,
]

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value }
  return value
}

function cyclic(): unknown {
  const value: Record<string, unknown> = {}
  value['again'] = value
  value['and'] = [value]
  return value
}

/** 2^60 values when written out, 60 objects in memory. */
function doubling(): unknown {
  let value: unknown = 1
  for (let level = 0; level < 60; level++) value = { a: value, b: value }
  return value
}

/** A payload that differs from the well-formed one in one place, or is something else altogether. */
export function malformed(channel: ChannelName, random: Random): unknown {
  const way = random()
  if (way < 0.3) return pick(random, strange)(random)
  const payload: unknown = structuredClone(wellFormed[channel])
  const place = pick(random, placesOf(payload))
  if (way < 0.5) return add(payload, place, pick(random, ['extra', 'constructor', 'kind2', 'then']), random)
  if (way < 0.6) return add(payload, place, '__proto__', random)
  return change(payload, place, random)
}

type Place = readonly (string | number)[]

/** Every object and value inside, by its path. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...at, key]))]
}

function add(payload: unknown, place: Place, key: string, random: Random): unknown {
  const target = valueAt(payload, place)
  if (typeof target !== 'object' || target === null) return change(payload, place, random)
  Object.defineProperty(target, key, { value: 1, enumerable: true })
  return payload
}

function change(payload: unknown, place: Place, random: Random): unknown {
  const last = place.at(-1)
  if (last === undefined) return pick(random, strange)(random)
  const parent = valueAt(payload, place.slice(0, -1)) as Record<string, unknown> // a place's parent is an object
  if (random() < 0.25) delete parent[last]
  else parent[last] = pick(random, strange)(random)
  return payload
}

const valueAt = (payload: unknown, place: Place): unknown =>
  place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], payload) // places come from placesOf
