import { counted } from '../counted.ts'
import { damaged, extra, missing, type Findings } from '../findings.ts'
import type { FileFinding } from '#shared/domain/package-check/report.ts'
import type { Bag, Manifest } from './open-bag.ts'
import { contentOf, weak } from './hashed-files.ts'
import { readBagInfo } from './tag-files.ts'

/** Files that a list of a bag cannot hold: those lists themselves. */
const isTagManifest = (name: string, { needs }: BagRules): boolean =>
  needs.length > 0
    ? needs.includes(name) && name.startsWith('tagmanifest-')
    : /^tagmanifest-[a-z0-9-]+\.txt$/.test(name)
const isPayload = (name: string): boolean => name.startsWith('data/')

export interface BagRules {
  /** Whether every file beside the payload has to be listed, but for these. */
  readonly unlisted: ((name: string) => boolean) | null
  /** Files that it cannot be without. */
  readonly needs: readonly string[]
}

/** Every check of RFC 8493 on a whole bag. */
export async function checkBag(bag: Bag, rules: BagRules, findings: Findings): Promise<void> {
  await checkLayout(bag, rules, findings)
  const payload = bag.manifests.filter(({ isOfPayload }) => isOfPayload)
  const tags = bag.manifests.filter(({ isOfPayload }) => !isOfPayload)
  const inData = [...bag.files.keys()].filter(isPayload)
  const found = [
    ...payload.flatMap((list) => against(bag, list, payload)),
    ...unlistedIn(bag, payload, inData),
  ]
  const weakOnly = payload.every(({ algorithm }) => weak.has(algorithm))
  const how = payload.map(({ algorithm }) => algorithm).join(', ')
  const said = `${counted(inData.length, 'file')} in data/, held against ${how || 'no list'}.`
  const isWeak = weakOnly && payload.length > 0
  findings.add(
    'files',
    found.length > 0 ? 'bad' : isWeak ? 'note' : 'good',
    isWeak ? `${said} MD5 and SHA-1 are weak: they find accidents, not somebody who wants to deceive.` : said,
    merged(found),
  )
  checkListing(bag, tags, rules, findings)
}

async function checkLayout(bag: Bag, { needs }: BagRules, findings: Findings): Promise<void> {
  const wrong: FileFinding[] = bag.unreadable.map((name) => damaged(name, 'It is no list of files.'))
  for (const { name, twice } of bag.manifests)
    for (const one of twice) wrong.push(damaged(name, `It lists “${one}” twice.`))
  for (const { name, isOfPayload, lines } of bag.manifests)
    for (const listed of lines.keys())
      if (isPayload(listed) !== isOfPayload)
        wrong.push(damaged(name, `It lists “${listed}”, which belongs in another list.`))
  if (bag.declarationProblem !== null && bag.files.has('bagit.txt'))
    wrong.push(damaged('bagit.txt', bag.declarationProblem))
  for (const name of needs)
    if (!bag.files.has(name)) wrong.push(missing(name, 'A package of Holdfast has it.'))
  if (needs.length > 0)
    for (const { name, isOneForm } of bag.manifests)
      if (!isOneForm) wrong.push(damaged(name, 'It is not written as Holdfast writes it.'))
  const oxum = await oxumProblem(bag)
  if (oxum !== null) wrong.push(damaged('bag-info.txt', oxum))
  const unknown =
    bag.unknown.length > 0 ? ` Not checked, of another algorithm: ${bag.unknown.join(', ')}.` : ''
  findings.add('bag', 'good', `A bag of BagIt ${bag.version}.${unknown}`, wrong)
}

async function oxumProblem(bag: Bag): Promise<string | null> {
  const info = bag.files.get('bag-info.txt')
  const bytes = info ? await contentOf(info, 2 ** 20) : undefined
  const said = bytes?.ok === true ? readBagInfo(bytes.value).get('payload-oxum') : undefined
  if (said === undefined) return null
  const payload = [...bag.files.values()].filter(({ name }) => isPayload(name))
  const counted = `${payload.reduce((sum, { file }) => sum + file.bytes, 0)}.${payload.length}`
  return said === counted ? null : `It says ${said.slice(0, 40)} (bytes and files), and there are ${counted}.`
}

function against(bag: Bag, list: Manifest, all: readonly Manifest[]): readonly FileFinding[] {
  const fits = (name: string, { algorithm, lines }: Manifest): boolean =>
    lines.get(name) === bag.files.get(name)?.digests.get(algorithm)
  return [...list.lines.keys()].flatMap((name) => {
    const hashed = bag.files.get(name)
    if (!hashed)
      return all.length > 1 && all.every((one) => one === list || !one.lines.has(name))
        ? damaged(list.name, `It lists “${name}”, which is neither there nor in another list.`)
        : missing(name, `It is listed in ${list.name} and is not there.`)
    if (hashed.failure) return damaged(name, hashed.failure.message)
    if (fits(name, list)) return []
    // A file that is as one list has it did not change: the other list did.
    const other = all.find((one) => one !== list && !weak.has(one.algorithm) && fits(name, one))
    return other
      ? damaged(list.name, `What it says of ${name} is not so, and ${other.name} says otherwise.`)
      : damaged(name, `Its ${list.algorithm} is not the one in ${list.name}.`)
  })
}

function unlistedIn(
  bag: Bag,
  payload: readonly Manifest[],
  names: readonly string[],
): readonly FileFinding[] {
  const isListed = (name: string): boolean =>
    bag.version === '1.0'
      ? payload.every(({ lines }) => lines.has(name))
      : payload.some(({ lines }) => lines.has(name))
  return names.filter((name) => !isListed(name)).map((name) => extra(name, 'It is there and not listed.'))
}

function checkListing(bag: Bag, tags: readonly Manifest[], rules: BagRules, findings: Findings): void {
  const found = tags.flatMap((list) => against(bag, list, tags))
  const beside = [...bag.files.keys()].filter((name) => !isPayload(name) && !isTagManifest(name, rules))
  const { unlisted } = rules
  if (unlisted === null) {
    const text =
      tags.length === 0
        ? 'This bag does not list the files beside data/, which it need not: nothing is said of them.'
        : 'The lists are as listed.'
    findings.add('listing', tags.length === 0 ? 'note' : 'good', text, merged(found))
    return
  }
  const more = beside.filter((name) => !unlisted(name) && !tags.every(({ lines }) => lines.has(name)))
  found.push(...more.map((name) => extra(name, 'It is there and not listed.')))
  findings.add('listing', 'good', 'The lists are as listed, and nothing lies beside them.', merged(found))
}

/** One finding a file: what two lists say of it is said once. */
function merged(found: readonly FileFinding[]): readonly FileFinding[] {
  const byName = new Map<string, FileFinding>()
  for (const one of found) {
    const before = byName.get(one.name)
    if (!before) byName.set(one.name, one)
    else if (before.text !== one.text) byName.set(one.name, { ...before, text: `${before.text} ${one.text}` })
  }
  return [...byName.values()]
}
