import { parentPort, workerData } from 'node:worker_threads'
import { Unreadable } from '../../reading/unreadable.ts'
import { understandDocument, type ToUnderstand } from './understand-document.ts'

// Run as a thread by understand-aside.ts: one file in, one answer out.
parentPort?.postMessage(await understandDocument(workerData as ToUnderstand).then(
	(understood) => ({ understood }),
	(error: unknown) => {
		if (!(error instanceof Unreadable)) throw error
		return { unreadable: { code: error.code, params: error.params } }
	}
))
