import type {
  CheckId,
  CheckOutcome,
  FileFinding,
  PackageCheck,
  PackageSigner,
} from '#shared/domain/package-check/report.ts'
import { shows } from './shows.ts'

/** What the checks find, one after the other. Nothing found stops another check. */
export class Findings {
  readonly signers: PackageSigner[] = []
  readonly #checks: PackageCheck[] = []

  get checks(): readonly PackageCheck[] {
    return this.#checks
  }

  get isGood(): boolean {
    return this.#checks.every(({ outcome }) => outcome !== 'bad')
  }

  /** Files that are named make a check bad, whatever it would say otherwise. */
  add(id: CheckId, outcome: CheckOutcome, text: string, files: readonly FileFinding[] = []): void {
    const isSpoilt = files.length > 0 && outcome !== 'bad'
    this.#checks.push({
      id,
      outcome: isSpoilt ? 'bad' : outcome,
      text: isSpoilt ? 'This is not as it should be:' : text,
      shows: shows[id],
      files: [...files],
    })
  }
}

export const damaged = (name: string, text: string): FileFinding => ({ name, kind: 'damaged', text })
export const missing = (name: string, text: string): FileFinding => ({ name, kind: 'missing', text })
export const extra = (name: string, text: string): FileFinding => ({ name, kind: 'extra', text })
