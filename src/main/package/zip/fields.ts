/** Writes numbers one after the other, the lowest byte first. */
export interface Fields {
  u16(value: number): Fields
  u32(value: number): Fields
  u64(value: number): Fields
  bytes(value: Uint8Array): Fields
  done(): Uint8Array
}

export function fields(): Fields {
  const parts: Uint8Array[] = []
  const add = (length: number, write: (buffer: Buffer) => void): Fields => {
    const buffer = Buffer.alloc(length)
    write(buffer)
    parts.push(buffer)
    return self
  }
  const self: Fields = {
    u16: (value) => add(2, (buffer) => buffer.writeUInt16LE(value)),
    u32: (value) => add(4, (buffer) => buffer.writeUInt32LE(value)),
    u64: (value) => add(8, (buffer) => buffer.writeBigUInt64LE(BigInt(value))),
    bytes: (value) => {
      parts.push(value)
      return self
    },
    done: () => Buffer.concat(parts),
  }
  return self
}
