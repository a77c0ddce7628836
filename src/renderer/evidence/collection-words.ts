import type { Collection } from '#shared/domain/evidence/collection.ts'

/** What is said of how an item was collected, in a line; empty where nothing is. */
export const collectionWords = ({ from, url, at, by, tool, clockOffset }: Collection): string =>
  [at === 'unknown' ? '' : at, from, by, tool, url, clockOffset].filter((part) => part !== '').join(' · ')
