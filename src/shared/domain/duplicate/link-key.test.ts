import { describe, expect, test } from 'vitest'
import { linkedItem, linkKey, sourceKey } from './link-key.ts'

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
    ['telegram:c/1503/6732', 'https://t.me/c/1503/6732', 'https://t.me/c/1503/9/6732?single'],
    [
      'instagram:CbAz09_-',
      'https://www.instagram.com/p/CbAz09_-/?igsh=x',
      'https://instagram.com/someone/reel/CbAz09_-',
    ],
    [
      'tiktok:7073',
      'https://www.tiktok.com/@some.one/video/7073?_t=8',
      'https://m.tiktok.com/@other/video/7073',
    ],
    [
      'vk:wall-15_3',
      'https://vk.com/wall-15_3',
      'https://m.vk.com/someone?w=wall-15_3%2Fall',
      'https://vk.ru/wall-15_3',
    ],
    [
      'telegram:mariupolnow/6733',
      'https://web.archive.org/web/20220317101112/https://t.me/mariupolnow/6733',
      'http://web.archive.org/web/20220317id_/http:/t.me/MariupolNow/6733',
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

  test('are one source, apart from a copy in an archive, which is one of its own', () => {
    const links = [
      'https://t.me/a/1',
      'https://telegram.me/s/a/1',
      'https://web.archive.org/web/20220317/https://t.me/a/1',
      'http://web.archive.org/web/20220317id_/http:/t.me/A/1',
      'https://web.archive.org/web/20220318/https://t.me/a/1',
      'https://example.org',
      'https://web.archive.org/web/20220317/https://example.org',
    ]
    expect(links.map(sourceKey)).toEqual([
      'telegram:a/1',
      'telegram:a/1',
      'archive:20220317/telegram:a/1',
      'archive:20220317/telegram:a/1',
      'archive:20220318/telegram:a/1',
      'https://example.org',
      'https://web.archive.org/web/20220317/https://example.org',
    ])
  })

  test('another item has another key', () => {
    const keys = [
      'https://t.me/a/1',
      'https://t.me/a/2',
      'https://t.me/b/1',
      'https://t.me/c/1/7',
      'https://t.me/c/2/7',
      'https://example.org/1?id=7',
      'https://example.org/1?id=8',
      'https://youtu.be/AAAAAAAAAAA',
      'https://youtu.be/aaaaaaaaaaa',
    ].map(linkKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each([
    '',
    'not a link',
    'ftp://example.org/x',
    'https://example.org/',
    'https://www.example.org',
    'https://twitter.com/someone',
    'https://x.com/search?q=status',
    'https://t.me/MariupolNow',
    'https://t.me/s/mariupolnow',
    'https://t.me/+AbC123',
    'https://t.me/c/1503',
    'https://www.youtube.com/@someone',
    'https://youtube.com/playlist?list=PL1',
    'https://instagram.com/someone/',
    'https://www.tiktok.com/@someone',
    'https://vk.com/someone',
    'https://www.facebook.com/someone?ref=sharing',
  ])('%s is no link to one item', (link) => expect(linkKey(link)).toBeNull())

  test('say what kind of item they lead to', () => {
    const kinds = ['https://x.com/a/status/1', 'https://youtu.be/a', 'https://t.me/a/1', 'https://a.org/1']
    expect(kinds.map((link) => linkedItem(linkKey(link) ?? ''))).toEqual([
      'tweet',
      'youtube',
      'telegram',
      'page',
    ])
  })

  test('an address that is not UTF-8 is kept as it is', () => {
    expect(linkKey('https://example.org/%E0%A4%A')).toBe('example.org/%E0%A4%A')
  })
})
