/** Wall time as the machine claims it; order in the journal never depends on it. */
export interface Clock {
  /** ISO 8601 UTC with milliseconds, e.g. `2026-11-23T09:14:02.120Z`. */
  now(): string
}

/** Makes a fresh UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random. */
export type NewId = () => string

/** SHA-256 (FIPS 180-4) of the bytes: 32 bytes. Handed in, because shared code has no crypto of its own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array
