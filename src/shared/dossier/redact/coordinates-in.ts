/*
 * Ways in which a text gives a position closer than a kilometre. The whole of it goes: half a position is one still.
 * Rather too much than too little: a number in the middle of such a one is taken for a coordinate.
 */

const NUMBER = String.raw`[-+−]?\p{Nd}{1,3}[.,٫]\p{Nd}{3,20}`
/** Letters and words for the side of the world, of the languages that sources are written in. */
const SIDE = String.raw`(?:(?:пн|пд|сх|зх|зах|с|ю|в|з)\.?\s{0,3}(?:ш|д)\.?|(?:північної|південної|східної|західної|северной|южной|восточной|западной)\s{1,3}(?:широти|довготи|широты|долготы)|north|south|east|west|شمال(?:ا|اً)?|شرق(?:ا|اً)?|جنوب(?:ا|اً)?|غرب(?:ا|اً)?|[NSEWОСЮВЗ](?!\p{L}))`
const NAMED = String.raw`(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|широта|довгота|долгота|mlat|mlon)`
const BEFORE = String.raw`(?:(?<!\p{L})(?:${NAMED}|${SIDE})["'”]?\s{0,3}[.:=]?\s{0,3})?`
const ONE = String.raw`${BEFORE}${NUMBER}\s{0,3}[°º˚]?\s{0,3}(?:${SIDE})?`
const BETWEEN = String.raw`(?:\s{0,3}[,;،؛/|&]\s{0,3}|\s{1,3}|%2C|%20|\s{0,3},?\s{0,3}(?:and|та|і|и|و)\s{1,3})`
const DECIMAL = String.raw`[(@]?${ONE}${BETWEEN}${ONE}\)?(?:,\d+(?:\.\d+)?[zma])?`
/** One number alone is one where it says so. */
const SINGLE = String.raw`(?<!\p{L})(?:${NAMED})["'”]?\s{0,3}[.:=]?\s{0,3}${NUMBER}|${NUMBER}\s{0,3}[°º˚]\s{0,3}(?:${SIDE})?|(?<!\p{L})[NSEW]\s?${NUMBER}|${NUMBER}\s?(?:[NSEW](?![\p{L}\p{N}])|(?:пн|пд|сх|зх|с|ю|в)\.\s{0,3}[шд]\.?)`
const MAPS = String.raw`!3d-?\d{1,2}\.\d+!4d-?\d{1,3}\.\d+|!2d-?\d{1,3}\.\d+!3d-?\d{1,2}\.\d+|![1-8]d-?\d{1,3}\.\d{3,}`
const MINUTES = String.raw`\p{Nd}{1,2}(?:[.,٫]\p{Nd}{1,20})?`
const ONE_DMS = String.raw`(?:(?<!\p{L})${SIDE}\s{0,3})?\p{Nd}{1,3}\s{0,3}(?:[°º˚]|deg\.?|град\.?)\s{0,3}${MINUTES}\s{0,3}(?:['′’‘´ʹ]|min\.?|мин\.?|хв\.?)?(?:\s{0,3}${MINUTES}\s{0,3}(?:["″”“]|['′’‘´ʹ]{2}|sec\.?|сек\.?)?)?\s{0,3}(?:${SIDE})?`
const DMS = String.raw`${ONE_DMS}(?:[\s,;،/]{0,4}${ONE_DMS})?`
/** Without signs: three groups and a letter, twice. */
const BARE_DMS = String.raw`(?<!\p{N})\p{Nd}{1,3}[\s:.-]{1,3}\p{Nd}{1,2}[\s:.-]{1,3}${MINUTES}\s{0,3}[NS]\b[\s,;/]{0,4}\p{Nd}{1,3}[\s:.-]{1,3}\p{Nd}{1,2}[\s:.-]{1,3}${MINUTES}\s{0,3}[EW]\b|(?<![\p{L}\p{N}])[NS]\s{0,3}\d{1,2}[\s:.-]{1,3}${MINUTES}(?:[\s:.-]{1,3}${MINUTES})?[\s,;/]{0,4}[EW]\s{0,3}\d{1,3}[\s:.-]{1,3}${MINUTES}(?:[\s:.-]{1,3}${MINUTES})?|(?<!\p{N})\d{1,2}[\s:-]{1,3}\d{1,2}\.\d+\s{0,3}[NS]\b[\s,;/]{0,4}\d{1,3}[\s:-]{1,3}\d{1,2}\.\d+\s{0,3}[EW]\b|(?<![\p{L}\p{N}])\d{4,6}(?:\.\d+)?[NS][\s,/]{0,4}\d{5,7}(?:\.\d+)?[EW]\b`
const MGRS = String.raw`(?<![\p{L}\p{N}])\d{1,2}\s?[C-HJ-NP-X][\s-]?[A-HJ-NP-Z]{2}[\s-]?(?:\d{2,5}[\s-]\d{2,5}|\d{4,10})(?![\p{L}\p{N}])`
const UTM = String.raw`(?:UTM\s{0,3})?(?:zone\s{0,3})?(?<![\p{L}\p{N}])\d{1,2}\s?[C-HJ-NP-X]\s{0,3}[,:]?\s{0,3}(?:E(?:asting)?\s{0,3}[:=]?\s{0,3})?\d{6,7}(?:\.\d+)?\s{0,3}m?\s{0,3}E?[\s,;/]{1,4}(?:N(?:orthing)?\s{0,3}[:=]?\s{0,3})?\d{6,8}(?:\.\d+)?(?:\s{0,3}m?\s{0,3}N)?`
const PLUS = String.raw`(?<![\p{L}\p{N}])[23456789CFGHJMPQRVWX]{4,8}\s?\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])`
const WORDS_OF_THREE = String.raw`\/{3}\p{L}{1,40}\.\p{L}{1,40}\.\p{L}{1,40}`

const PATTERNS = [MAPS, DECIMAL, BARE_DMS, DMS, SINGLE].map((one) => new RegExp(one, 'giu'))
const CODES = [UTM, MGRS, PLUS, WORDS_OF_THREE].map((one) => new RegExp(one, 'giu'))

const STANDS_FOR = '[coordinates withheld]'

/**
 * The text without coordinates closer than a kilometre: decimal degrees, degrees and minutes, links of maps, MGRS, UTM,
 * plus codes and addresses of three words, in Latin, Cyrillic and Arabic letters and digits.
 */
export const withoutCoordinates = (text: string): string =>
  [...PATTERNS, ...CODES].reduce((told, pattern) => told.replace(pattern, STANDS_FOR), text)
