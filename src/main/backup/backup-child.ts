import { answerOnce } from '#main/host/child-port.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { answer } from './answer.ts'

// Entry of the child process: age is computed in JavaScript, at some 60 MB a second, and main has others to serve.
answerOnce((request, tell) => answer(request, realFiles, tell))
