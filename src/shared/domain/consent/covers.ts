import type { Consent, ConsentScope } from './schema.ts'

/**
 * Whether what a person gave may be used for this purpose. Consent that is not known covers nothing, just as consent
 * that was refused or withdrawn; where none is needed, every use is covered. A wider purpose is never taken to cover a
 * narrower one: only what was said.
 */
export function covers({ status, scope }: Consent, purpose: ConsentScope): boolean {
  switch (status) {
    case 'not-needed':
      return true
    case 'given':
      return scope.includes(purpose)
    case 'unknown':
    case 'refused':
    case 'withdrawn':
      return false
  }
}
