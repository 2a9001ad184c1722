import { parentPort } from 'node:worker_threads'
import { Unreadable } from '../../reading/unreadable.ts'
import { understandDocument, type ToUnderstand } from './understand-document.ts'

// Run as a thread by understand-aside.ts: one file in, one answer out, and then no other.
parentPort?.once('message', async (asked: ToUnderstand) => parentPort?.postMessage(await understandDocument(asked).then(
	(understood) => ({ understood }),
	(error: unknown) => {
		if (!(error instanceof Unreadable)) throw error
		return { unreadable: { code: error.code, params: error.params } }
	}
)))
