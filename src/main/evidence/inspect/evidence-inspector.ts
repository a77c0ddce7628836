import { answerOnce } from '#main/host/child-port.ts'
import { inspectPicture } from './inspect-picture.ts'
import { inspectRequest } from './request.ts'

// Entry of the child process: parsers of files from strangers never run in main.
answerOnce((request) => inspectPicture(inspectRequest.parse(request)))
