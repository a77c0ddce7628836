import type { ArchiveFile } from '#main/archive/archive.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { position, type Position } from '#shared/domain/place/schema.ts'
import { eachRecord } from '#shared/lib/csv-records.ts'
import { parseStrictJson } from '#shared/lib/strict-json.ts'
import { wholeOf } from './proof-file.ts'

/** What a phone noted when it made a proof: claims, shown and offered, never taken over. */
export interface NotedByPhone {
  readonly position: Position | null
  /** Metres; null where it does not say. */
  readonly accuracy: number | null
  /** When the position was found, by the phone's clock, ISO 8601 in UTC; '' where it does not say. */
  readonly positionAt: string
  /** As it is written: the format is the phone's. */
  readonly generated: string
  readonly device: string
}

export interface ProofStatement {
  /** SHA-256 of the media, in every row of it; empty where it states none. */
  readonly hashes: readonly string[]
  /** What the media was called on the phone; '' where it does not say. */
  readonly called: string
  readonly noted: NotedByPhone
}

type Fields = ReadonlyMap<string, string>

const mostBytes = 4 * 2 ** 20
const mostLength = 1_000_000
const mostCells = 1_000
const longest = 200

/** Reads a proof as CSV or JSON; null where it is neither. Later rows were added later, and count. */
export async function readStatement(file: ArchiveFile, form: 'csv' | 'json'): Promise<ProofStatement | null> {
  const bytes = await wholeOf(file, mostBytes)
  const text = bytes === null ? null : textOf(bytes)
  const rows = text === null ? null : form === 'csv' ? csvRows(text) : jsonRow(text)
  const last = rows?.at(-1)
  if (rows === null || last === undefined) return null
  const at = (name: string): string => last.get(name)?.trim() ?? ''
  return {
    hashes: rows.map((row) => (row.get('File Hash SHA256') ?? '').trim().toLowerCase()),
    called: at('File Path').slice(at('File Path').lastIndexOf('/') + 1),
    noted: {
      position: positionIn(at('Location.Latitude'), at('Location.Longitude')),
      accuracy: numberIn(at('Location.Accuracy')),
      positionAt: instantIn(at('Location.Time')),
      generated: shown(at('Proof Generated')),
      device: shown([at('Manufacturer'), at('Hardware')].filter((part) => part !== '').join(' ')),
    },
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function csvRows(text: string): readonly Fields[] | null {
  let names: readonly string[] | null = null
  const rows: Fields[] = []
  const fault = eachRecord(text, { delimiter: ',', mostLength, mostCells }, (cells) => {
    if (cells.every((cell) => cell.trim() === '')) return false
    if (names === null) names = cells.map((cell) => cell.trim())
    else rows.push(new Map(cells.map((cell, at) => [names?.[at] ?? '', cell])))
    return false
  })
  return fault === null ? rows : null
}

function jsonRow(text: string): readonly Fields[] | null {
  const parsed = parseStrictJson(text, 8)
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return null
  const fields = Object.entries(parsed.value).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
  )
  return [new Map(fields)]
}

const NUMBER = /^-?\d{1,20}(?:\.\d{1,20})?$/

const shown = (text: string): string => showFileName(text.slice(0, longest))

const numberIn = (text: string): number | null => (NUMBER.test(text) ? Number(text) : null)

/** 0, 0 is what a phone writes that does not know where it is. */
function positionIn(latitude: string, longitude: string): Position | null {
  const found = position.safeParse({ latitude: numberIn(latitude), longitude: numberIn(longitude) }).data
  return found === undefined || (found.latitude === 0 && found.longitude === 0) ? null : found
}

function instantIn(milliseconds: string): string {
  const ms = /^\d{12,14}$/.test(milliseconds) ? Number(milliseconds) : Number.NaN
  return ms > 0 && ms < 253_402_300_800_000 ? new Date(ms).toISOString() : ''
}
