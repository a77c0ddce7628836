import { checkpointWords } from '../../journal/checkpoint-words.ts'
import type { ReleaseInput } from '../input.ts'
import type { DossierRelease } from '../schema/release.ts'

/** What is told of the version. Throws on a checkpoint that is none: the vault signed it. */
export const buildRelease = (release: ReleaseInput): DossierRelease => ({
  ...release,
  headWords: [...checkpointWords(release.checkpoint)],
})
