import type { LoadGazetteer } from './places.ts'

/** Reads the file that the build puts beside the window (`scripts/gazetteer`). */
export const fetchGazetteer: LoadGazetteer = async () => {
  const { body, ok } = await fetch('/gazetteer.bin')
  if (!ok || body === null) throw new Error('The gazetteer of this build is not there')
  const unpacked = new Response(body.pipeThrough(new DecompressionStream('gzip')))
  return new Uint8Array(await unpacked.arrayBuffer())
}
