import type { ArticleId } from './article-ids.ts'

/** One thing that would have to be shown for the crime. `id` is unique within its article. */
export interface Element {
  readonly id: string
  readonly text: string
}

/** One article of the closed list, in our own words. */
export interface Article {
  /** After the short title of the Elements of Crimes, or of the convention. */
  readonly title: string
  /** `international`: Rome Statute 8(2)(a), (b); `non-international`: (c), (e); null where the list sets no limit. */
  readonly conflict: 'international' | 'non-international' | null
  /** What has to hold besides: an emblem that was shown, or a basis for the protection of those who were harmed. */
  readonly needs: 'emblem' | 'protected-person' | null
  /** The articles for international conflicts whose counterpart this is. */
  readonly twinOf: readonly ArticleId[]
  /** What a reader has to know about the article itself. */
  readonly remark: string
  /** Of the war crimes of the Rome Statute, after the Elements of Crimes; empty for every other article. */
  readonly elements: readonly Element[]
}

/** A rule of a convention or a general part: no conditions here, no elements. */
export const rule = (title: string): Article => ({
  title,
  conflict: null,
  needs: null,
  twinOf: [],
  remark: '',
  elements: [],
})
