/*
 * The one form of a zip that Holdfast writes, so that every byte of it has one value: nothing is deflated (what deflate
 * makes differs between versions of zlib, and its last byte has bits that mean nothing), times are the first that a zip can
 * say, there are no extra fields but those of large files, no comments, and one file follows on the other.
 */

/** Unix, version 2.0 of the format: what entries are said to be made by. */
export const writtenBy = (3 << 8) | 20
/** The same of what ends a large zip: version 4.5. */
export const writtenLargeBy = (3 << 8) | 45
/** Version 2.0, and 4.5 where a large field is needed. */
export const neededSmall = 20
export const neededLarge = 45
/** Names are plain ASCII, and sizes stand before the data: no flag is set. */
export const writtenFlags = 0
export const stored = 0
/** 1 January 1980, 00:00, the first time that a zip can say. */
export const writtenTime = 0
export const writtenDate = 0x0021
/** A plain file that everybody may read (Unix 0100644). */
export const writtenAttributes = (0o100644 << 16) >>> 0
