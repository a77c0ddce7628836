/** Words that end in a full stop and end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|mr|mrs|ms|dr|prof|st|gen|col|lt|sgt|no|nos|approx|ca|vs|etc|incl|dept|govt|e\.g|i\.e|u\.s|u\.k|обл|вул|ул|г|м|с)\.$/iu

/** No title is nearly as long. */
const searched = 1_000

/** The first sentence or line of a text: up to `. `, `! `, `? ` or `… ` before anything but a small letter, or a line break. */
export function firstSentence(text: string): string {
  const [line = ''] = text.trim().split('\n', 1)
  for (const { index, 0: end } of line.slice(0, searched).matchAll(/[.!?…]+["'”’»)\]]*\s+(?!\p{Ll})/gu)) {
    const sentence = line.slice(0, index + end.trimEnd().length)
    if (!ABBREVIATION.test(sentence)) return sentence
  }
  return line.trimEnd()
}

/** As much of a text as fits into `most` UTF-16 units, cut at a word, with `…`; the text itself where it fits. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
