import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { renderPdf, type ChildRunner } from './render.ts'

const json = serialiseDossier(buildDossier(exampleInput()))
const plain = (text: string): string =>
  text.replace(/[\u200b\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ')

test('a dossier in volumes: each says which it is and what it holds, and carries all the facts', async () => {
  let running = 0
  const oneByOne: ChildRunner = async (...asked) => {
    expect(++running).toBe(1)
    const answer = await nodeChildren(...asked)
    running -= 1
    return answer
  }
  const told: [number, number][] = []
  const onVolume = (done: number, total: number) => void told.push([done, total])
  const made = await renderPdf(json, oneByOne, { incidentsAVolume: 2, onVolume })
  if (!made.ok) throw new Error(made.failure.message)
  expect(told).toEqual([0, 1, 2, 3].map((done) => [done, 3]))
  const folder = await tempFolder()
  const texts: string[] = []
  for (const { name, bytes } of made.value.files) {
    const file = path.join(folder, name)
    await writeFile(file, bytes)
    execFileSync('pdfdetach', ['-save', '1', '-o', path.join(folder, 'out.json'), file])
    expect((await readFile(path.join(folder, 'out.json'))).equals(json)).toBe(true)
    texts.push(plain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })))
  }
  expect(made.value.files.map(({ name }) => name)).toEqual([
    'dossier-1.pdf',
    'dossier-2.pdf',
    'dossier-3.pdf',
  ])
  const [first = '', second = '', third = ''] = texts
  expect(first).toContain('Volume 1 of 3')
  // On the cover of the volume itself, and in the list of volumes that each of them has.
  const tellsTwice = (text: string, words: string) => expect(text.split(words)).toHaveLength(3)
  tellsTwice(first, 'list of all incidents; exhibits 7, 2 ')
  tellsTwice(second, 'exhibits 3 ')
  tellsTwice(third, 'what was withheld; sources 1 to 3 of Annex A; evidence and physical items, Annex B')
  const heading = /Exhibit (\d) – /g
  const exhibits = (text: string) => [...new Set([...text.matchAll(heading)].map(([, exhibit]) => exhibit))]
  expect(texts.map(exhibits)).toEqual([['7', '2'], ['3'], []])
  for (const text of texts) expect(text).toContain('it will be the courts who will determine guilt or not')
  expect(texts.map((text) => text.includes('Limits of this dossier'))).toEqual([false, false, true])
  // An incident names its evidence, which stands in the last volume.
  expect(first).toContain('photo.jpg')
  expect(third).toContain('Annex B')
}, 60_000)

test('no further volume is begun once it is cancelled', async () => {
  const stop = new AbortController()
  let begun = 0
  const run: ChildRunner = (_module, _request, signal) => {
    begun += 1
    stop.abort()
    return Promise.reject(new Error(`stopped: ${signal?.aborted}`))
  }
  const made = await renderPdf(json, run, { signal: stop.signal, incidentsAVolume: 1 })
  expect(made).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  expect(begun).toBe(1)
})
