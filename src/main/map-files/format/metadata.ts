import { z } from 'zod'
import type { MapFileFacts } from '#shared/domain/map-file/schema.ts'
import { wrong } from './wrong.ts'

/** What of the description is used. Whatever else is in it is of no matter. */
const metadata = z.object({
  attribution: z.string().catch(''),
  vector_layers: z.array(z.object({ id: z.string() })).catch([]),
})

const MOST_LAYERS = 200
const control = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** Reads the unpacked description. Refuses what is no JSON object; what is said in it is a stranger's word, and shortened. */
export function readMetadata(bytes: Uint8Array): Pick<MapFileFacts, 'attribution' | 'layers'> {
  if (bytes.byteLength === 0) return { attribution: '', layers: [] }
  const read = metadata.safeParse(parsed(bytes))
  if (!read.success) return wrong('its description is not what it should be')
  const { attribution, vector_layers: layers } = read.data
  return {
    attribution: inOneLine(attribution.replace(/<[^<>]*>/g, ' '), 500),
    layers: [...new Set(layers.map(({ id }) => inOneLine(id, 100)).filter((id) => id !== ''))].slice(
      0,
      MOST_LAYERS,
    ),
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return wrong('its description is no JSON')
  }
}

const inOneLine = (text: string, most: number): string =>
  text
    .slice(0, 4 * most)
    .replace(control, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()
    .trim()
