import { answerOnce } from '#main/host/child-port.ts'
import { answerAboutFile } from './answer.ts'

// Entry of the child process: files of strangers are never parsed in main, and this process holds no key.
answerOnce((request, tell) => answerAboutFile(request, tell))
