import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFile } from '../../seal/server/key-store.ts'
import { wordsOfLine, type StoredLine } from '../trace-line.ts'

export const BEFORE_THE_FIRST = Buffer.alloc(32)

/** The mark of a line: keyed over the mark before it and every field of its own. */
export function markOf(before: Uint8Array, line: StoredLine): Buffer {
	return createHmac('sha256', keyFile().trace).update('line').update(before).update(wordsOfLine(line)).digest()
}

/** The mark of the chain's end, so that an older end cannot be written in its place. */
export function headMarkOf(unit: string, seq: number, mark: Uint8Array): Buffer {
	return createHmac('sha256', keyFile().trace).update('head').update(unit).update(String(seq)).update(mark).digest()
}

export function sameMark(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && timingSafeEqual(one, other)
}
