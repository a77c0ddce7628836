import { expect, test } from 'vitest'
import { MediaNames } from './media-names.ts'

const names = new MediaNames([
  'export/media/1647.jpg',
  'export/media/the well.jpg',
  'export/user/attachments/f/a1/image.jpg',
  'export/user/attachments/f/b2/image.jpg',
  'export/media/Двір (1).JPG',
  'export/media/re\u0301cit.mp4',
])

test.each([
  ['1647.jpg', 'export/media/1647.jpg'],
  ['media/1647.jpg', 'export/media/1647.jpg'],
  ['.\\media\\1647.JPG', 'export/media/1647.jpg'],
  ['elsewhere/1647.jpg', 'export/media/1647.jpg'],
  ['the_well.jpg', 'export/media/the well.jpg'],
  ['двір (1).jpg', 'export/media/Двір (1).JPG'],
  ['r\u00e9cit.mp4', 'export/media/re\u0301cit.mp4'],
  ['b2/image.jpg', 'export/user/attachments/f/b2/image.jpg'],
  ['image.jpg', undefined],
  ['c3/image.jpg', undefined],
  ['647.jpg', undefined],
  ['https://example.org/', undefined],
  ['', undefined],
])('what a row calls %j is %j', (given, name) => {
  expect(names.find(given)).toBe(name)
})
