import type { NewWorkspace } from '../pages/start-page.ts'
import type { AppUnderTest } from '../support/app-under-test.ts'
import type { Gallery } from './gallery.ts'

/** What a tour through one workspace is given. */
export interface Tour {
  readonly app: AppUnderTest
  readonly form: NewWorkspace
  /** Folder for the files that are taken in. */
  readonly scratch: string
  /** Folder in which what is saved appears. */
  readonly saves: string
  readonly gallery: Gallery
  readonly say: (text: string) => void
}
