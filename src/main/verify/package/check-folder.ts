import { readBagInfo } from '../bag/tag-files.ts'
import { damaged, type Findings } from '../findings.ts'
import type { PackageFiles } from './package-files.ts'

/**
 * The top folder is called as the signed bag-info.txt says, for a name is what people go by: an older version under the
 * name of a newer one would pass for it.
 */
export async function checkFolder(
  { root }: { readonly root: string },
  files: PackageFiles,
  findings: Findings,
): Promise<void> {
  const info = await files.content('bag-info.txt', 2 ** 20)
  const named = info.ok ? readBagInfo(info.value).get('external-identifier') : undefined
  const folder = root.replace(/\/$/, '')
  // A folder that was unpacked stands for itself: what it lies in is the reader's own.
  if (named === undefined || folder === '' || folder === named) return
  findings.add('bag', 'bad', 'It has the name of another package.', [
    damaged(folder, `Its lists say that it is ${named}.`),
  ])
}
