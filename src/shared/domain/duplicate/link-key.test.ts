import { describe, expect, test } from 'vitest'
import { linkKey } from './link-key.ts'

describe('links to one item', () => {
  test.each<[string, ...string[]]>([
    [
      'tweet:1503',
      'https://twitter.com/someone/status/1503',
      'https://mobile.twitter.com/someone/status/1503?s=20&t=abc',
      'http://x.com/i/web/status/1503/photo/1',
      'https://vxtwitter.com/other/status/1503',
      'https://nitter.net/someone/status/1503#m',
    ],
    [
      'telegram:mariupolnow/6732',
      'https://t.me/MariupolNow/6732',
      'https://t.me/s/mariupolnow/6732?single',
      'https://telegram.me/mariupolnow/6732',
    ],
    [
      'youtube:dQw4w9WgXcQ',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=43s',
      'https://youtu.be/dQw4w9WgXcQ?si=tracker',
      'https://m.youtube.com/shorts/dQw4w9WgXcQ',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    ],
    [
      'example.org/новини/1?id=7',
      'https://example.org/новини/1?id=7',
      'http://www.example.org/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/1/?utm_source=x&id=7&fbclid=y#top',
      ' https://M.EXAMPLE.ORG/новини/1?id=7 ',
    ],
    [
      'facebook.com/watch?v=12',
      'https://www.facebook.com/watch/?v=12&ref=sharing',
      'https://m.facebook.com/watch?v=12&extid=z',
    ],
  ])('are %s', (key, ...links) => {
    expect(links.map(linkKey)).toEqual(links.map(() => key))
  })

  test('another item has another key', () => {
    const keys = [
      'https://t.me/a/1',
      'https://t.me/a/2',
      'https://t.me/b/1',
      'https://example.org/1?id=7',
      'https://example.org/1?id=8',
      'https://youtu.be/AAAAAAAAAAA',
      'https://youtu.be/aaaaaaaaaaa',
    ].map(linkKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each(['', 'not a link', 'ftp://example.org/x', 'https://example.org/', 'https://www.example.org'])(
    '%s is no link to an item',
    (link) => expect(linkKey(link)).toBeNull(),
  )

  test('an address that is not UTF-8 is kept as it is', () => {
    expect(linkKey('https://example.org/%E0%A4%A')).toBe('example.org/%E0%A4%A')
  })
})
