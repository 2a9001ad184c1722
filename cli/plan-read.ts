import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readDocument } from '../src/reading/server/read-document.ts'
import { fillSentence, refuseTooLarge, Unreadable, unreadableWords, warningWords } from '../src/reading/unreadable.ts'
import type { Invocation } from './command.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { CommandFailure } from './failure.ts'
import { planSummary } from './plan-summary.ts'
import { inLanguage } from './words.ts'

/** `sanhvai plan read FILE [--json]`. */
export async function planRead({ language, operands, options, print, tell }: Invocation): Promise<ExitCode> {
	const file = operands[0] ?? ''
	const name = basename(file)
	try {
		const document = await readDocument(await bytesOf(file), name)
		const { readPlan } = await import('../src/reading/read-plan.ts')
		const reading = readPlan(document.blocks)
		for (const { code, params } of document.warnings) tell(`${name}: ${fillSentence(inLanguage(language, warningWords[code]), params)}`)
		const { format, sha256 } = document
		print(options['json'] ? JSON.stringify({ file: name, format, sha256, ...reading }, null, 2) : planSummary(reading, language))
		return exitCodes.done
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error
		tell(`${name}: ${fillSentence(inLanguage(language, unreadableWords[error.code]), error.params)}`)
		return exitCodes.unreadableDocument
	}
}

/** Its size is looked at first: 200 MB must not be taken into memory to be refused. */
async function bytesOf(file: string): Promise<Uint8Array> {
	try {
		const found = await stat(file)
		if (!found.isFile()) throw new CommandFailure(exitCodes.file, 'not-a-file', { file })
		refuseTooLarge(found.size)
		return await readFile(file)
	} catch (error) {
		if (error instanceof Unreadable || error instanceof CommandFailure) throw error
		const { code = '', message } = error as NodeJS.ErrnoException
		if (code === 'ENOENT' || code === 'ENOTDIR') throw new CommandFailure(exitCodes.file, 'no-file', { file })
		throw new CommandFailure(exitCodes.file, 'file-not-readable', { file, detail: code || message })
	}
}
