import { allowedSignersFile, signatureFile } from '#shared/dossier/package/layout.ts'
import { allowedSigners } from '#shared/dossier/ssh-key.ts'
import { fromBase64 } from '#shared/lib/base64.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'
import { textFile, type PackageFile } from './package-file.ts'
import type { Signer } from './readme/facts.ts'

/** Signs the tag manifest as whoever is at work, and answers every signature under it with the keys to check them by. */
export async function signatureFiles(
  vault: Pick<Vault, 'dossiers' | 'record'>,
  versionId: string | null,
  tagManifest: Uint8Array,
): Promise<Result<readonly PackageFile[]>> {
  const signed = await vault.dossiers.sign(versionId, tagManifest)
  if (!signed.ok) return signed
  const signers = await Promise.all(signed.value.map(({ analystId }) => signerOf(vault, analystId)))
  return ok([
    textFile(allowedSignersFile, allowedSigners(signers)),
    ...signed.value.map(({ signature }, index) =>
      textFile(signatureFile(signers[index]?.principal ?? '', index === 0), signature),
    ),
  ])
}

/** An analyst as `allowed_signers` has them: by reference, which is no name. */
export async function signerOf(vault: Pick<Vault, 'record'>, analystId: string): Promise<Signer> {
  const record = await vault.record('analyst', analystId)
  const publicKey = record && fromBase64(record.body.publicKey)
  if (!record || !publicKey) throw new Error('Signed by an analyst who is not in the workspace')
  return { principal: record.reference, publicKey }
}
