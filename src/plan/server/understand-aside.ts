import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { Unreadable, type SentenceParams, type UnreadableCode } from '../../reading/unreadable.ts'
import type { ToUnderstand, Understood } from './understand-document.ts'

// By the package's own name for it: the built pages find it too, from wherever they were built to.
const PROGRAM = '#plan/server/understanding-worker.ts'

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

async function inThread(asked: ToUnderstand, { seconds, megabytes }: Limits): Promise<Understood> {
	const worker = new Worker(createRequire(import.meta.url).resolve(PROGRAM), { workerData: asked, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: megabytes } })
	const { promise, resolve, reject } = Promise.withResolvers<Answer>()
	const timer = setTimeout(() => reject(new Unreadable('too-slow', { seconds })), seconds * 1000)
	worker.once('message', resolve)
	worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unreadable('too-heavy', { megabytes }) : error))
	worker.once('exit', (code) => reject(new Error(`the reading thread ended with ${code} and no answer`)))
	try {
		const answer = await promise
		if ('unreadable' in answer) throw new Unreadable(answer.unreadable.code, answer.unreadable.params)
		return answer.understood
	} finally {
		clearTimeout(timer)
		await worker.terminate()
	}
}
