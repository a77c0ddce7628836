import { deflateRawSync } from 'node:zlib'
import { makeZip, u16, u32, type MadeEntry } from './make-zip.ts'

const good = (name: string): MadeEntry => ({ name, content: 'good' })
const named = (name: string | Uint8Array): Buffer => makeZip([good('a/one'), { name, content: 'out' }])
const bomb = deflateRawSync(Buffer.alloc(64 * 2 ** 20))
const unix = (mode: number): number => (mode << 16) >>> 0

/** Zips that are not to be opened, each with what the refusal has to say. */
export const hostileZips: readonly (readonly [string, Buffer, RegExp])[] = [
  ['a way up', named('../out'), /another folder/],
  ['a way up in the middle', named('a/../../out'), /another folder/],
  ['a way up with a backslash', named('..\\out'), /backslash/],
  ['a way up mixed', named('a/..\\../out'), /backslash/],
  ['a dot', named('a/./out'), /another folder/],
  ['the root', named('/etc/out'), /root/],
  ['a drive', named('C:/out'), /drive/],
  ['a drive without a slash', named('c:out'), /drive/],
  ['a share of Windows', named('//server/share/out'), /root/],
  ['a share with backslashes', named('\\\\server\\share\\out'), /backslash/],
  ['a device path', named('\\\\?\\C:\\out'), /backslash/],
  ['a stream of NTFS', named('a/one:hidden'), /colon/],
  ['a NUL', named('a/out\0.txt'), /control character/],
  ['a line break', named('a/out\n.txt'), /control character/],
  ['a name too long', named(`a/${'x/'.repeat(8)}${'y'.repeat(990)}`), /longer than/],
  ['a part too long', named(`a/${'é'.repeat(128)}`), /longer than 255/],
  ['too deep', named(`${'a/'.repeat(40)}out`), /deeper than/],
  ['a dot at the end', named('a/out.'), /dot/],
  ['a space at the end', named('a/out '), /space/],
  ['a space at the end of a folder', named('a /out'), /space/],
  ['a device of Windows', named('a/NUL.txt'), /device/],
  ['another device', named('a/com1'), /device/],
  ['a device with a small figure', named('a/LPT².log'), /device/],
  ['no name', named(''), /no name/],
  ['an empty part', named('a//out'), /empty part/],
  ['a question mark', named('a/wh?t'), /Windows does not allow/],
  ['a name in no known encoding', named(Buffer.from([0x61, 0x2f, 0xe9, 0x82])), /encoding/],
  ['a name in broken UTF-8 with the flag', named(Buffer.from([0x61, 0xc0, 0xaf])), /encoding/],
  ['the same name twice', named('a/one'), /there twice/],
  ['names that differ in capitals', named('a/ONE'), /capitals or accents/],
  ['folders that differ in capitals', named('A/two'), /capitals or accents/],
  [
    'names that differ in how accents are put together',
    makeZip([good('a/\u00e9'), good('a/e\u0301')]),
    /accents/,
  ],
  ['a file where another has a folder', named('a/one/two'), /folder of this name/],
  [
    'a link',
    makeZip([{ name: 'a/link', content: '/etc/passwd', listed: { attributes: unix(0o120777) } }]),
    /link/,
  ],
  [
    'a link said to be made on DOS',
    makeZip([{ name: 'a', content: '..', listed: { attributes: unix(0o120777), madeBy: 20 } }]),
    /link/,
  ],
  ['a device file', makeZip([{ name: 'a/null', listed: { attributes: unix(0o020666) } }]), /device/],
  [
    'a folder with content',
    makeZip([{ name: 'a/', content: 'x', listed: { attributes: 0 } }]),
    /folder with content/,
  ],
  [
    'a bomb',
    makeZip([
      {
        name: 'a/bomb',
        packed: bomb,
        both: { method: 8, bytes: 64 * 2 ** 20, packedBytes: bomb.byteLength },
      },
    ]),
    /sensible/,
  ],
  [
    'one file of many bytes',
    makeZip([{ name: 'a/big', both: { bytes: 0xfffffff0, packedBytes: 0xfffffff0 } }, good('b')]),
    /./,
  ],
  ['more files than it has bytes for', makeZip([good('a')], { count: 60_000 }), /proportion/],
  [
    'two files of the same bytes',
    makeZip([good('a'), { name: 'b', content: 'good', listed: { at: 0, name: 'b' } }]),
    /./,
  ],
  ['bytes in front', makeZip([good('a')], { before: Buffer.from('#!/bin/sh\n') }), /belong to no file/],
  ['bytes between', makeZip([good('a'), { ...good('b'), gap: Buffer.from('hidden') }]), /belong to no file/],
  [
    'bytes behind the last file',
    makeZip([{ ...good('a'), behind: Buffer.from('hidden') }]),
    /belong to no file/,
  ],
  ['bytes at the end', makeZip([good('a')], { after: Buffer.from('hidden') }), /not a zip, or its end/],
  [
    'an end in the comment',
    makeZip([good('a')], {
      comment: makeZip([good('b')])
        .subarray(-22)
        .toString('latin1'),
    }),
    /two ends/,
  ],
  ['a list that lies elsewhere', makeZip([good('a')], { listAt: 0 }), /list of files/],
  ['a list shorter than said', makeZip([good('a')], { count: 2, listBytes: 47 }), /./],
  ['a list longer than said', makeZip([good('a'), good('b')], { count: 1 }), /longer than it says/],
  ['one of several disks', onDisk(1), /several/],
  ['nothing', Buffer.alloc(0), /not a zip/],
  ['no zip', Buffer.from('%PDF-1.7\n'), /not a zip/],
  ['an end alone in the middle', Buffer.concat([makeZip([]), Buffer.alloc(30)]), /not a zip/],
]

/** Files in a zip that can be opened, but which cannot be read: each with what is said of it. */
export const unreadableEntries: readonly (readonly [string, MadeEntry, RegExp])[] = [
  ['encrypted', { name: 'x', content: 'secret', both: { flags: 1 } }, /encrypted/],
  ['strongly encrypted', { name: 'x', content: 'secret', both: { flags: 0x41 } }, /encrypted/],
  ['packed in another way', { name: 'x', content: 'bz', both: { method: 12 } }, /a way that is not read/],
  ['a flag that nobody knows', { name: 'x', content: 'x', both: { flags: 0x10 } }, /a way that is not read/],
  [
    'two sizes of what is not packed',
    { name: 'x', content: 'abc', both: { bytes: 2 } },
    /two different sizes/,
  ],
  ['another CRC', { name: 'x', content: 'abc', both: { crc: 1 } }, /CRC-32/],
  [
    'another name before the data',
    { name: 'x', content: 'abc', local: { name: 'y' } },
    /two different things/,
  ],
  [
    'another size before the data',
    { name: 'x', content: 'abc', local: { bytes: 4 } },
    /two different things/,
  ],
  [
    'another way before the data',
    { name: 'x', content: 'abc', local: { method: 8 } },
    /two different things/,
  ],
  ['more bytes than said', { name: 'x', content: 'aaaaaaaaaaaa', deflate: true, both: { bytes: 5 } }, /size/],
  ['fewer bytes than said', { name: 'x', content: 'aaaa', deflate: true, both: { bytes: 500 } }, /size/],
  [
    'broken bytes',
    { name: 'x', content: 'abc', packed: Buffer.from([7, 255, 9]), both: { method: 8, packedBytes: 3 } },
    /packed bytes/,
  ],
  [
    'bytes behind what was packed',
    {
      name: 'x',
      packed: Buffer.concat([deflateRawSync('abc'), Buffer.from('hidden')]),
      content: 'abc',
      both: { method: 8 },
    },
    /packed bytes/,
  ],
  [
    'sizes that follow and say otherwise',
    {
      name: 'x',
      content: 'abc',
      both: { flags: 8 },
      behind: Buffer.concat([u32(0x08074b50), u32(1), u32(3), u32(3)]),
    },
    /two different things|belong to no file/,
  ],
]

function onDisk(number: number): Buffer {
  const zip = makeZip([good('a')])
  zip.set(u16(number), zip.byteLength - 18)
  return zip
}
