import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { exitCodes } from './exit-codes.ts'
import { CommandFailure } from './failure.ts'
import { chooseLanguage, type Language } from './words.ts'

/** What the command line asks for. */
export interface Understood {
	readonly language: Language
	readonly wish: 'help' | 'version' | 'run'
	readonly command: Command | undefined
	readonly options: Readonly<Record<string, string | boolean | undefined>>
	readonly operands: readonly string[]
}

const everywhere = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } as const

/** Reads the words after `sanhvai`. Throws CommandFailure for a command or option that does not exist. */
export function understand(words: readonly string[], env: Readonly<Record<string, string | undefined>>): Understood {
	const leading = words[0] === '--lang' ? 2 : words[0]?.startsWith('--lang=') ? 1 : 0
	const args = words.slice(leading)
	const command = commands.find(({ name }) => name.split(' ').every((word, i) => args[i] === word))
	const rest = command ? args.slice(command.name.split(' ').length) : args
	const { values, positionals, tokens } = parseArgs({
		args: [...words.slice(0, leading), ...rest], strict: false, allowPositionals: true, tokens: true,
		options: { ...everywhere, ...command?.options },
	})
	const language = chooseLanguage(typeof values['lang'] === 'string' ? values['lang'] : undefined, env)
	const name = command?.name ?? ''
	for (const token of tokens) {
		if (token.kind !== 'option') continue
		const option = { ...everywhere, ...command?.options }[token.name as 'lang']
		if (!option && command) throw new CommandFailure(exitCodes.usage, 'unknown-option', { command: name, option: token.rawName })
		const valueFits = option?.type === 'string' ? token.value !== undefined && (token.inlineValue || !token.value.startsWith('--')) : token.value === undefined
		if (option && !valueFits) throw new CommandFailure(exitCodes.usage, 'option-value', { command: name, option: token.rawName })
	}
	if (values['lang'] !== undefined && values['lang'] !== 'vi' && values['lang'] !== 'en') throw new CommandFailure(exitCodes.usage, 'option-value', { command: name, option: '--lang' })
	const wish = values['version'] ? 'version' : values['help'] || (!command && args.length === 0) ? 'help' : 'run'
	if (!command && wish === 'run' || !command && positionals.length > 0 && !isHalfName(positionals)) {
		throw new CommandFailure(exitCodes.usage, 'unknown-command', { name: args.filter((arg) => !arg.startsWith('-')).join(' ') || args.join(' ') })
	}
	if (command && wish === 'run') checkOperands(command, positionals)
	return { language, wish, command, options: values as Understood['options'], operands: positionals }
}

/** `sanhvai plan --help` asks about the commands that begin so. */
function isHalfName(words: readonly string[]): boolean {
	return commands.some(({ name }) => name.startsWith(`${words.join(' ')} `))
}

function checkOperands(command: Command, operands: readonly string[]): void {
	const most = command.operands.some((operand) => operand.includes('…')) ? Infinity : command.operands.length
	const least = command.operands.filter((operand) => !operand.startsWith('[')).length
	if (operands.length >= least && operands.length <= most) return
	throw new CommandFailure(exitCodes.usage, 'wrong-operands', { command: command.name, usage: `sanhvai ${[command.name, ...command.operands].join(' ')}` })
}
