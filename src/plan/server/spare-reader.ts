import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

// By the package's own name for it: the built pages find it too, from wherever they were built to.
const PROGRAM = '#plan/server/understanding-worker.ts'

/** Who gives one document often gives another; after this the thread's memory is worth more than the half second. */
const STANDS_BY_MS = 5 * 60_000

let spare: { readonly worker: Worker; readonly megabytes: number; readonly timer: NodeJS.Timeout } | null = null

/** Starts a reading thread ahead of need. It reads one document and ends: nothing of one document is left for the next. */
export function makeReady(megabytes: number, standsByMs = STANDS_BY_MS): void {
	if (spare) return
	const worker = newReader(megabytes)
	worker.unref() // it keeps no process alive
	const forget = () => {
		if (spare?.worker !== worker) return
		clearTimeout(spare.timer)
		spare = null
	}
	worker.once('error', forget)
	worker.once('exit', forget)
	const timer = setTimeout(() => { forget(); void worker.terminate() }, standsByMs)
	timer.unref()
	spare = { worker, megabytes, timer }
}

/** The thread that stands by, else a new one; it takes no more memory than `megabytes`. */
export function takeReader(megabytes: number): Worker {
	if (spare?.megabytes !== megabytes) return newReader(megabytes)
	const { worker, timer } = spare
	spare = null
	clearTimeout(timer)
	worker.removeAllListeners()
	worker.ref()
	return worker
}

function newReader(megabytes: number): Worker {
	return new Worker(createRequire(import.meta.url).resolve(PROGRAM), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: megabytes } })
}
