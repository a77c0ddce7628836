import type * as hashWasm from 'hash-wasm'
import { vi } from 'vitest'

type HashWasm = typeof hashWasm
type Options = Parameters<HashWasm['argon2id']>[0]

/**
 * hash-wasm with a memory, for a suite that opens workspaces thousands of times: what takes long on purpose is done once
 * for each passphrase. Unless asked to heed it, it forgets the salt, so that a workspace made anew costs nothing either.
 */
export async function derivingOnce({ bySalt = false } = {}): Promise<HashWasm> {
  const real = await vi.importActual<HashWasm>('hash-wasm')
  const keys = new Map<string, Promise<Uint8Array>>()
  const argon2id = async (options: Options): Promise<Uint8Array> => {
    const { salt, ...words } = options
    const known = JSON.stringify([words, bySalt ? [...Buffer.from(salt as Uint8Array)] : []])
    const key = keys.get(known) ?? real.argon2id({ ...options, outputType: 'binary' })
    keys.set(known, key)
    return (await key).slice() // whoever gets it zeroes it
  }
  return { ...real, argon2id: argon2id as HashWasm['argon2id'] } // the vault asks for nothing but bytes
}
