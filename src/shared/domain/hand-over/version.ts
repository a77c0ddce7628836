import type { HandOverBody } from './schema.ts'

type Known = Pick<HandOverBody, 'caseId' | 'version' | 'dossierSha256'>

/** The number under which a dossier of the case goes out: that of an equal one before it, or the next. */
export function versionOf(
  { caseId, dossierSha256 }: Omit<Known, 'version'>,
  handOvers: readonly Known[],
): number {
  const own = handOvers.filter((one) => one.caseId === caseId)
  const equal = own.find((one) => one.dossierSha256 === dossierSha256)
  return equal?.version ?? Math.max(0, ...own.map(({ version }) => version)) + 1
}
