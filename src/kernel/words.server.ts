import * as messages from '#words/messages.js'

type Sentence = (params: Record<string, string | number>, options: { locale: 'vi' | 'en' }) => string

/** The sentence for a refusal or issue code, in the reader's language. An unknown code is a bug and says so. */
export function wordsFor(code: string, params: Readonly<Record<string, string | number>>, locale: 'vi' | 'en'): string {
	const key = `refused_${code.replaceAll('-', '_')}`
	const sentence = (messages as unknown as Record<string, Sentence>)[key]
	if (!sentence) throw new Error(`no words for ${key}`)
	return sentence(params, { locale })
}
