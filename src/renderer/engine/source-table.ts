import { linkKeys } from '#shared/domain/duplicate/trace.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Said } from '#shared/domain/search/query.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { foldText } from '#shared/domain/text/fold.ts'
import { CodedColumn } from './columns/coded-column.ts'
import { fnv1a } from './columns/fnv1a.ts'
import type { IdTable } from './columns/id-table.ts'
import { NumberColumn } from './columns/number-column.ts'
import { References } from './columns/references.ts'
import { TextColumn } from './columns/text-column.ts'
import { SearchedTexts, type Scores } from './search/texts.ts'

type Source = BodyOf<'source'>

/** What incidents need to know of their sources. */
const emptyColumns = () => ({
  id: new NumberColumn(Uint32Array),
  sourceClass: new CodedColumn<Source['sourceClass']>(),
  reliability: new CodedColumn<Source['reliability']>(),
  /** As written. */
  group: new CodedColumn<string>(),
  /** See `groupKey`. */
  groupKey: new CodedColumn<string>(),
  /** 1 for one that was taken back. */
  withdrawn: new NumberColumn(Uint8Array),
})

/** What the list of sources shows and searches. */
const emptyTexts = () => ({
  reference: new References(),
  title: new TextColumn(),
  publisher: new CodedColumn<string>(),
  /** Two hashes of what links to the same item have in common; both 0 without a link. */
  linkHash: new NumberColumn(Uint32Array),
  secondLinkHash: new NumberColumn(Uint32Array),
  /** A hash of the link as it is written; 0 without one. */
  writtenLinkHash: new NumberColumn(Uint32Array),
})

/** What is kept in memory of the sources, which may be three times as many as the incidents. */
export class SourceTable {
  readonly #ids: IdTable
  readonly columns = emptyColumns()
  readonly texts = emptyTexts()
  readonly words = new SearchedTexts(['title', 'others'])

  constructor(ids: IdTable) {
    this.#ids = ids
  }

  get count(): number {
    return this.columns.id.count
  }

  /** Row numbers by reference: a view, true until the next change. A source keeps its row. */
  rows(): Uint32Array {
    return this.texts.reference.rows()
  }

  put(row: number, { id, body }: StoredRecord<'source'>): void {
    const { columns } = this
    columns.id.set(row, this.#ids.intern(id))
    columns.sourceClass.set(row, body.sourceClass)
    columns.reliability.set(row, body.reliability)
    columns.group.set(row, body.independenceGroup)
    columns.groupKey.set(row, groupKey(body.independenceGroup))
    columns.withdrawn.set(row, Number(body.withdrawn))
  }

  putTexts(row: number, { reference, body }: StoredRecord<'source'>): void {
    const { texts } = this
    texts.reference.set(row, reference)
    texts.title.set(row, body.title)
    texts.publisher.set(row, body.publisher)
    this.words.put(row, {
      title: body.title,
      others: [reference, body.publisher, body.author, body.url, body.independenceGroup].join('\n'),
    })
    const [first, second] = linkKeys([body.url]).map(hashesOf)[0] ?? [0, 0]
    texts.linkHash.set(row, first)
    texts.secondLinkHash.set(row, second)
    texts.writtenLinkHash.set(row, writtenHash(body.url))
  }

  idAt(row: number): string {
    return this.#ids.id(this.columns.id.at(row))
  }

  /** The rows whose title says this, as `eachSaying` tells them. */
  eachTitled(said: Said, tell: (row: number, score: number) => void): void {
    this.words.eachSaying(said, { title: 1 }, tell)
  }

  /** The same of anything that can be searched for. */
  eachSaying(said: Said, tell: (row: number, score: number) => void): void {
    this.words.eachSaying(said, { title: 1, others: 1 }, tell)
  }

  /** How well each row says this, anywhere. */
  saying(said: Said): Scores {
    return this.words.saying(said, { title: 1, others: 1 })
  }

  /** Whether the row's link leads where this one does, as `linkKeys` names it. */
  linked(linkKey: string): (row: number) => boolean {
    const [first, second] = hashesOf(linkKey)
    const { linkHash, secondLinkHash } = this.texts
    return (row) => linkHash.at(row) === first && secondLinkHash.at(row) === second
  }

  /** Whether the row's link may be written just so: of a million, one in 4,000 would be mistaken. */
  mayHaveLink(url: string): (row: number) => boolean {
    const hash = writtenHash(url)
    return (row) => hash !== 0 && this.texts.writtenLinkHash.at(row) === hash
  }

  /** A short name for where the row's link leads, the same for all links to it; '' without one. */
  linkCode(row: number): string {
    const [first, second] = [this.texts.linkHash.at(row), this.texts.secondLinkHash.at(row)]
    return first === 0 && second === 0 ? '' : `${first.toString(36)}.${second.toString(36)}`
  }
}

/** The name under which a group is one: case, spaces and forms of writing aside. Empty where there is none. */
export const groupKey = (group: string): string => foldText(group).trim()

const writtenHash = (url: string): number => (url.trim() === '' ? 0 : fnv1a(utf8(url.trim())))

/** Two together are as good as the key: among a million links, one pair in 40 million would be mistaken. */
const hashesOf = (linkKey: string): readonly [number, number] => [
  fnv1a(utf8(linkKey)),
  fnv1a(utf8(`again ${linkKey}`)),
]
