import { answerOnce } from '#main/host/child-port.ts'
import { compilePdf } from './compile.ts'
import { pdfRequest } from './request.ts'

// Entry of the child process: the compiler is native and synchronous, so it never runs in main.
answerOnce((request) => compilePdf(pdfRequest.parse(request)))
