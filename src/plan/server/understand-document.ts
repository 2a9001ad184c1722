import { readPlan } from '../../reading/read-plan.ts'
import { readDocument } from '../../reading/server/index.ts'
import { proposeProgramme } from '../programme.ts'
import type { Programme } from '../proposed.ts'
import { readHead, type ReadHead } from '../reading-head.ts'
import type { Addressable } from '../recipients.ts'
import { storableBlocks } from './storable-blocks.ts'

/** A file to be understood, with the ward's bodies by name and the year when the document gives none. */
export interface ToUnderstand {
	readonly name: string
	readonly bytes: Uint8Array
	readonly bodies: readonly Addressable[]
	readonly year: number
}

/** What a file says, ready to be stored: `blocks` and `reading` are JSON texts. */
export interface Understood {
	readonly format: string
	readonly sha256: string
	readonly blocks: string
	readonly reading: string
	readonly head: ReadHead
	readonly programme: Programme
}

/** Reads a file and proposes a programme. A long plan takes a core some seconds, so the server does it aside. Throws Unreadable. */
export async function understandDocument({ name, bytes, bodies, year }: ToUnderstand): Promise<Understood> {
	const { format, sha256, warnings, pages, blocks: raw } = await readDocument(bytes, name)
	const blocks = storableBlocks(raw)
	const reading = readPlan(blocks)
	const head = readHead(blocks, reading, { year, title: name.replace(/\.\w{1,5}$/, '') })
	return {
		format, sha256, head, programme: proposeProgramme(blocks, reading, bodies, head.year),
		blocks: JSON.stringify(blocks), reading: JSON.stringify({ ...reading, warnings, pages })
	}
}
