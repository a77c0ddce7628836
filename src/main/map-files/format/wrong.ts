import { refuse } from '#main/vault/storage/refusal.ts'

/** Ends the reading of a file that is not what it says: what is wrong, in words for whoever chose it. */
export const wrong = (what: string): never =>
  refuse('damaged', `This map file cannot be used: ${what}. Nothing was added.`, {
    next: 'Get the file anew from where it came, or another one in PMTiles version 3.',
  })
