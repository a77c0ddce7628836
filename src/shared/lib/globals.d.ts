/* The globals that Node and the browser both have and lib ES lacks. Nothing else is let in here. */

/** Text as UTF-8. */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}

/** Addresses are taken apart by the one parser that Node and the browser both have (WHATWG URL). */
declare class URL {
  static parse(address: string): URL | null
  readonly protocol: string
  readonly hostname: string
  readonly pathname: string
  readonly searchParams: { get(name: string): string | null } & Iterable<[string, string]>
}
