import { answerOnce } from '#main/host/child-port.ts'
import { encodeAnew } from './encode-anew.ts'
import { pictureRequest } from './request.ts'

// Entry of the child process: decoders of pictures from strangers never run in main.
answerOnce((request) => encodeAnew(pictureRequest.parse(request)))
