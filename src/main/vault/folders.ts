import path from 'node:path'

/** The folders of a workspace. */
export const journalFolder = (workspace: string): string => path.join(workspace, 'journal')
export const evidenceFolder = (workspace: string): string => path.join(workspace, 'evidence')
export const mapsFolder = (workspace: string): string => path.join(workspace, 'maps')
export const checkpointsFolder = (workspace: string): string => path.join(workspace, 'checkpoints')
