import type { Worker } from 'node:worker_threads'
import { Unreadable, type SentenceParams, type UnreadableCode } from '../../reading/unreadable.ts'
import { makeReady, takeReader } from './spare-reader.ts'
import type { ToUnderstand, Understood } from './understand-document.ts'

export interface Limits { readonly seconds: number; readonly megabytes: number }

/** An old .doc may keep LibreOffice busy for a minute; the longest plan that is taken needs a quarter of that. */
const LIMITS: Limits = { seconds: 90, megabytes: 768 }

type Answer = { readonly understood: Understood } | { readonly unreadable: { readonly code: UnreadableCode; readonly params: SentenceParams } }

/** One document at a time: reading takes a whole core, and the others belong to those who work. */
let queue: Promise<unknown> = Promise.resolve()

/** `understandDocument` in a thread of its own, so that the server goes on answering. Throws Unreadable, also `too-slow` and
 *  `too-heavy` when the file needs more than the limits. */
export function understandAside(asked: ToUnderstand, limits: Limits = LIMITS): Promise<Understood> {
	const turn = queue.then(() => inThread(asked, limits))
	queue = turn.catch(() => undefined)
	return turn
}

/** Somebody is about to give a document: a thread that has the grammar loaded stands by for some minutes. */
export function expectDocument(): void {
	makeReady(LIMITS.megabytes)
}

async function inThread(asked: ToUnderstand, { seconds, megabytes }: Limits): Promise<Understood> {
	const worker: Worker = takeReader(megabytes)
	const { promise, resolve, reject } = Promise.withResolvers<Answer>()
	const timer = setTimeout(() => reject(new Unreadable('too-slow', { seconds })), seconds * 1000)
	worker.once('message', resolve)
	worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unreadable('too-heavy', { megabytes }) : error))
	worker.once('exit', (code) => reject(new Error(`the reading thread ended with ${code} and no answer`)))
	worker.postMessage(asked)
	try {
		const answer = await promise
		if ('unreadable' in answer) throw new Unreadable(answer.unreadable.code, answer.unreadable.params)
		return answer.understood
	} finally {
		clearTimeout(timer)
		await worker.terminate()
		makeReady(LIMITS.megabytes)
	}
}
