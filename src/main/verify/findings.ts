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

  /** Files that are named make a check bad. */
  add(id: CheckId, outcome: CheckOutcome, text: string, files: readonly FileFinding[] = []): void {
    const whole = files.length > 0 && outcome === 'good' ? 'bad' : outcome
    this.#checks.push({ id, outcome: whole, text, shows: shows[id], files: [...files] })
  }
}

export const damaged = (name: string, text: string): FileFinding => ({ name, kind: 'damaged', text })
export const missing = (name: string, text: string): FileFinding => ({ name, kind: 'missing', text })
export const extra = (name: string, text: string): FileFinding => ({ name, kind: 'extra', text })
