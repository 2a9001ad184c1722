import { readFileSync } from 'node:fs'
import { DatabaseTrouble } from '#database/embedded/trouble.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { CommandFailure, exitCodeOfTrouble } from './failure.ts'
import { understand } from './understand.ts'
import { chooseLanguage, isSentence, say, type Language } from './words.ts'

// `sanhvai … | head` closes the pipe early; that is nobody's fault.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? exitCodes.done : exitCodes.bug))
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<ExitCode> {
	let language = languageBeforeParsing(args)
	const print = (text: string) => { process.stdout.write(`${text}\n`) }
	const tell = (text: string) => { process.stderr.write(`${text}\n`) }
	try {
		const { wish, command, options, operands, ...understood } = understand(args, process.env)
		language = understood.language
		if (wish === 'version') print(versionText())
		else if (wish === 'help') {
			const { commandHelp, generalHelp } = await import('./help.ts')
			print(command ? commandHelp(command, language) : generalHelp(language))
		} else if (command) return await command.run({ language, options, operands, print, tell })
		return exitCodes.done
	} catch (error) {
		const [text, code] = explain(error, language)
		tell(text)
		return code
	}
}

function explain(error: unknown, language: Language): [string, ExitCode] {
	if (error instanceof CommandFailure) return [say(language, error.key, error.params), error.exitCode]
	if (error instanceof DatabaseTrouble && isSentence(error.code)) return [say(language, error.code, error.params), exitCodeOfTrouble(error.code)]
	if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) return [error.stack ?? error.message, exitCodes.bug]
	return [say(language, 'bug', { detail: error instanceof Error ? error.message : String(error) }), exitCodes.bug]
}

function languageBeforeParsing(args: readonly string[]): Language {
	const at = args.indexOf('--lang')
	return chooseLanguage(at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice(7), process.env)
}

function versionText(): string {
	const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
	return `sanhvai ${version}`
}
