import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { CommandFailure } from './failure.ts'
import { commandHelp, generalHelp } from './help.ts'
import { understand } from './understand.ts'

const refusal = (line: string) => {
	try {
		understand(line.split(' ').filter(Boolean), {})
		return undefined
	} catch (error) {
		if (error instanceof CommandFailure) return [error.key, error.exitCode]
		throw error
	}
}

test.each([
	['', 'help', undefined, []],
	['--help', 'help', undefined, []],
	['-h', 'help', undefined, []],
	['--version', 'version', undefined, []],
	['plan --help', 'help', undefined, ['plan']],
	['plan read --help', 'help', 'plan read', []],
	['plan read a.docx', 'run', 'plan read', ['a.docx']],
	['plan read --json a.docx', 'run', 'plan read', ['a.docx']],
	['plan read a.docx --json --lang en', 'run', 'plan read', ['a.docx']],
	['plan read -- --odd.docx', 'run', 'plan read', ['--odd.docx']],
	['demo --port 9000 --data=here', 'run', 'demo', []],
	['test unit stories', 'run', 'test', ['unit', 'stories']],
])('“sanhvai %s” is understood', (line, wish, command, operands) => {
	const understood = understand(line.split(' ').filter(Boolean), {})
	expect([understood.wish, understood.command?.name, understood.operands]).toEqual([wish, command, operands])
})

test.each([
	['dance', 'unknown-command'],
	['dance --help', 'unknown-command'],
	['plan', 'unknown-command'],
	['plan write x', 'unknown-command'],
	['plan read', 'wrong-operands'],
	['plan read a b', 'wrong-operands'],
	['demo now', 'wrong-operands'],
	['plan read a --loud', 'unknown-option'],
	['plan read a -x', 'unknown-option'],
	['demo --port', 'option-value'],
	['demo --port --data x', 'option-value'],
	['plan read a --json=yes', 'option-value'],
	['demo --lang fr', 'option-value'],
])('“sanhvai %s” is refused as %s', (line, key) => {
	expect(refusal(line)).toEqual([key, 2])
})

test('every command and each of its options is in the help, in both languages', () => {
	for (const command of commands) {
		expect(generalHelp('vi')).toContain(command.vi)
		for (const language of ['vi', 'en'] as const) {
			const help = commandHelp(command, language)
			for (const [name, option] of Object.entries(command.options)) expect(help).toMatch(new RegExp(`--${name}\\b[^\n]*${option[language].replace(/[()[\].]/g, '\\$&')}`))
		}
	}
})

test('--lang decides over LANG, and without either both languages are spoken', () => {
	const language = (args: string[], env: Record<string, string>) => understand(args, env).language
	expect([language(['--lang', 'vi'], { LANG: 'en_US.UTF-8' }), language([], { LANG: 'en_US.UTF-8' }), language([], { LANG: 'vi_VN' }), language([], { LANG: 'C.UTF-8' })]).toEqual(['vi', 'en', 'vi', 'both'])
})

test('--lang may stand before the command', () => {
	expect(understand(['--lang', 'en', 'plan', 'read', 'x.txt'], {})).toMatchObject({ language: 'en', wish: 'run', operands: ['x.txt'] })
	expect(refusal('--lang=fr demo')).toEqual(['option-value', 2])
	expect(refusal('--loud')).toEqual(['unknown-command', 2])
})
