import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { expect, test } from 'vitest'
import { Outgoing } from './outgoing.ts'
import { realFiles } from './storage/real-files.ts'
import { uuidV7 } from './storage/uuid-v7.ts'
import { tempFolder } from './testing/temp-folder.ts'

test('when the list is full no more is written outside, and nothing that may lie somewhere is forgotten', async () => {
  const folder = await tempFolder()
  const key = randomBytes(32)
  const place = { files: realFiles, outside: realFiles, folder, workspaceId: uuidV7() }
  const open = () => Outgoing.open({ ...place, key: Uint8Array.from(key) })
  const away = path.join(folder, 'a disk that is not connected')
  const partOf = (nth: number) => path.join(away, `.${nth.toString(16).padStart(12, '0')}.part`)
  const one = await open()
  for (let nth = 0; nth < 200; nth += 1) await one.begin(partOf(nth), 'plain')
  await expect(one.begin(partOf(200), 'plain')).rejects.toThrow('Nothing was written')
  await one.close()

  const next = await open()
  const left = await next.clear()
  expect(left.map(({ part }) => part)).toEqual(Array.from({ length: 200 }, (_, nth) => partOf(nth)))
  await next.giveUp()
  await next.begin(partOf(200), 'plain')
  await next.close()
})
