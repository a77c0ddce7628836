import { randomBytes } from 'node:crypto'
import path from 'node:path'

/** A random name says nothing about the evidence, not even that two are the same. */
export const newBlobId = (): string => randomBytes(16).toString('hex')

const incomingPrefix = 'incoming-'

export const blobFolder = (evidence: string, blobId: string): string =>
  path.join(evidence, blobId.slice(0, 2))
export const blobPath = (evidence: string, blobId: string): string =>
  path.join(blobFolder(evidence, blobId), blobId)
/** Where the bytes go until they are whole. */
export const incomingPath = (evidence: string, blobId: string): string =>
  path.join(evidence, incomingPrefix + blobId)

export const isIncoming = (name: string): boolean => name.startsWith(incomingPrefix)
export const isBlobFolder = (name: string): boolean => /^[0-9a-f]{2}$/.test(name)
export const isBlobId = (name: string): boolean => /^[0-9a-f]{32}$/.test(name)
