/**
 * Texts that go wrong somewhere, made up for these tests. `kept` is what a record holds of one that it may not hold as it
 * is: characters that cannot be seen are spelt out, white space of a line is single, accents are put together (NFC).
 */
export interface NaughtyString {
  readonly text: string
  readonly kept?: string
}

const asTheyAre = [
  // Words that programs take for values
  [
    'NULL',
    'null',
    'nil',
    'undefined',
    'NaN',
    '-Infinity',
    'true',
    'False',
    'None',
    '(null)',
    '[object Object]',
  ],
  ['0', '-0', '1e1000', '007', '1,000.00', '1.0', '0x1F', '1/2/03', '2022-02-30', '12:60', '١٢٣', '½'],
  // Quotes, separators and escapes
  [
    `'`,
    `"`,
    `''`,
    `""`,
    `"a", "b"`,
    `it's "quoted", twice`,
    '\\',
    '\\n',
    'a\\"b',
    '`',
    '‘’“”„«»',
    ',',
    ';;;',
    '|',
    '~!@#$%^&*()',
  ],
  // What a spreadsheet would run
  [
    '=1+1',
    "=cmd|' /C notepad'!A0",
    '+41 44 555 01 01',
    '-1 dead',
    '@SUM(A1:A9)',
    "'=1",
    "''=2",
    '＝1+1',
    '; =1+1',
  ],
  // What a database, a page or a shell would run
  [
    `'; DROP TABLE incidents; --`,
    `1' OR '1'='1`,
    '<b>bold</b>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
  ],
  [
    '&amp;&lt;',
    '&#x41;',
    '{{constructor}}',
    '${7*7}',
    '{Column}',
    '[group]',
    '%s %n %x',
    '$(reboot)',
    '../../etc/passwd',
    'CON',
    'javascript:alert(1)',
  ],
  ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  // Scripts, marks and emoji
  [
    'об’єкт із апострофом',
    'Ґанок і ґрати',
    'مَدرَسة في الشارع',
    'בית־ספר',
    '學校與醫院',
    'ｆｕｌｌ－ｗｉｄｔｈ',
    'ﬁre and oﬃce',
    'ΑΒΓ Σίσυφος',
    'İstanbul ıssız',
    'Straße',
    'Ǆ ǆ ǅ',
  ],
  ['👩‍👩‍👧‍👦 family', '🇺🇦🇸🇾', '👍🏿', '❤️‍🔥', '1️⃣', '𝒮𝒸𝓇𝒾𝓅𝓉', '🏴‍☠️'],
  ['Z\u0335\u0321a\u0336\u0322\u1e37\u0337g\u0334\u0324o\u0338\u0325 above and below'],
  // Nearly the same
  ['раураl', 'paypal', 'Kyїv', 'rn m', 'O0o'],
  // Characters that cannot be seen and that a record may hold
  [
    'zero\u200bwidth',
    'soft\u00adhyphen',
    'word\u2060joiner',
    'left\u200eto\u200fright',
    '\u2066isolate\u2069',
    'bom\ufeffinside',
    'tag\u{e0041}s',
    'variation\ufe0f',
  ],
  ['x'.repeat(300)],
  ['ж'.repeat(150)],
].flat()

const changed: readonly NaughtyString[] = [
  { text: 'override \u202eesrever', kept: 'override [U+202E]esrever' },
  { text: 'embedding \u202b\u202c', kept: 'embedding [U+202B][U+202C]' },
  { text: 'bell\u0007 and escape\u001b[31m', kept: 'bell[U+0007] and escape[U+001B][31m' },
  { text: 'delete\u007f', kept: 'delete[U+007F]' },
  { text: 'string\u009cterminator', kept: 'string[U+009C]terminator' },
  { text: 'two\r\nlines', kept: 'two lines' },
  { text: 'old\rMac', kept: 'old Mac' },
  { text: 'a\tb', kept: 'a b' },
  { text: '  around  ', kept: 'around' },
  { text: 'no-break\u00a0space', kept: 'no-break space' },
  { text: 'line\u2028separator', kept: 'line separator' },
  { text: 'cafe\u0301', kept: 'café' },
  { text: '\u212bngstr\u00f6m', kept: '\u00c5ngström' },
]

export const naughtyStrings: readonly NaughtyString[] = [...asTheyAre.map((text) => ({ text })), ...changed]
