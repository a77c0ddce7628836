import { answerOnce } from '#main/host/child-port.ts'
import { readImport } from './read-import.ts'

// Entry of the child process: files of strangers are never parsed in main, and this process holds no key.
answerOnce((request) => readImport(request))
