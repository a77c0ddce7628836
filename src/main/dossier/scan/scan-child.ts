import { answerOnce } from '#main/host/child-port.ts'
import { scanFiles } from './scan-files.ts'
import { scanRequest } from './request.ts'

// Entry of the child process: files of strangers are read here, and never in main.
answerOnce((request) => scanFiles(scanRequest.parse(request)))
