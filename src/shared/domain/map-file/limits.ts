/** What of a map file is read at most; who checks it and who draws it keep to the same. */
export const mapFileLimits = {
  /** Bytes of one directory, as stored and unpacked, and its entries. */
  directoryBytes: 4_194_304,
  unpackedDirectoryBytes: 16_777_216,
  directoryEntries: 400_000,
  /** How deep directories lead to directories: the first counts as one. */
  depth: 3,
  directories: 100_000,
  entries: 100_000_000,
  metadataBytes: 1_048_576,
  unpackedMetadataBytes: 8_388_608,
  /** Bytes of one tile, as stored and unpacked. */
  tileBytes: 8_388_608,
  unpackedTileBytes: 33_554_432,
  /** Pixels of a side of a tile that is a picture. */
  tileSide: 4_096,
} as const
