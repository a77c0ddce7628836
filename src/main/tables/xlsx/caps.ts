import { usualCaps, type Caps } from '#main/archive/caps.ts'

/** Bytes of a part of a workbook: XML takes several times what its cells hold. */
export const mostPartBytes = 2 ** 29

/** A workbook has few parts, and pictures in it are not looked at. */
export const workbookCaps: Caps = {
  ...usualCaps,
  files: 10_000,
  fileBytes: 2 ** 31,
  totalBytes: 2 ** 32,
}

/** The last row and the last column that a sheet has (XFD1048576). */
export const lastRow = 1_048_576
export const lastColumn = 16_384

/** Characters of all cells of a sheet: one long text that a million cells point to would be copied for each of them. */
export const mostText = 2 ** 28
