import { settingWords } from '#kernel/settings.server.ts'
import type { Command, Option } from './command.ts'
import { commands } from './commands.ts'
import { exitCodes, exitCodeWords } from './exit-codes.ts'
import { inLanguage, type Language } from './words.ts'

const everywhere: Readonly<Record<string, Option>> = {
	lang: { type: 'string', value: 'vi|en', vi: 'ngôn ngữ của câu chữ', en: 'the language of the words' },
	help: { type: 'boolean', vi: 'in trợ giúp', en: 'print this help' },
	version: { type: 'boolean', vi: 'in phiên bản', en: 'print the version' },
}

/** `sanhvai --help`. */
export function generalHelp(language: Language): string {
	const say = (words: { vi: string, en: string }) => inLanguage(language, words, {}, ' · ')
	return [
		say({ vi: 'Sánh Vai: kế hoạch bình đẳng giới hằng năm của xã, từ văn bản đến báo cáo.', en: 'Sánh Vai: the yearly gender-equality plan of a ward, from paper to report.' }),
		'', ...columns(commands.map((command) => [`sanhvai ${usageOf(command)}`, say(command)])),
		'', ...columns(optionRows(everywhere, language)),
		'', say({ vi: 'Mã kết thúc:', en: 'Exit codes:' }),
		...columns(Object.entries(exitCodes).map(([key, code]) => [String(code), say(exitCodeWords[key as keyof typeof exitCodes])])),
	].join('\n')
}

/** `sanhvai <command> --help`. */
export function commandHelp(command: Command, language: Language): string {
	const settings = command.readsSettings ? [
		'', inLanguage(language, { vi: 'Biến môi trường:', en: 'Environment variables:' }, {}, ' · '),
		...columns(settingWords.map(({ name, standard, vi, en }) => [`${name}${standard ? ` (${standard})` : ''}`, inLanguage(language, { vi, en }, {}, ' · ')])),
	] : []
	return [
		`sanhvai ${usageOf(command)}`, inLanguage(language, command, {}, ' · '),
		'', ...columns(optionRows({ ...command.options, ...everywhere }, language)), ...settings,
	].join('\n')
}

export function usageOf(command: Command): string {
	return [command.name, ...command.operands, ...Object.entries(command.options).map(([name, option]) => `[${optionUsage(name, option)}]`)].join(' ')
}

function optionUsage(name: string, option: Option): string {
	return `--${name}${option.value ? ` ${option.value}` : ''}`
}

function optionRows(options: Readonly<Record<string, Option>>, language: Language): [string, string][] {
	return Object.entries(options).map(([name, option]) => [optionUsage(name, option), inLanguage(language, option, {}, ' · ')])
}

function columns(rows: readonly (readonly string[])[]): string[] {
	const width = Math.min(44, Math.max(...rows.map(([left]) => left?.length ?? 0)))
	return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`)
}
