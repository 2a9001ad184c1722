import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { defineConfig, type Plugin } from 'vite'

// Paraglide asks ICU for a language's plural rules anew at every message that counts: a seventh of the work list's time
// (docs/benchmarks.md). Asked once for each language.
const PLURAL_AS_WRITTEN = 'new Intl.PluralRules(locale, options).select('
const pluralsOnce: Plugin = {
	name: 'plurals-once',
	transform(code, id) {
		if (!id.endsWith('/src/words/registry.js')) return null
		if (!code.includes(PLURAL_AS_WRITTEN)) throw new Error('Paraglide writes its plural rules another way now: see vite.config.ts')
		const once = code.replace(PLURAL_AS_WRITTEN, '(rules[locale + JSON.stringify(options)] ??= new Intl.PluralRules(locale, options)).select(')
		return { code: `const rules = {}\n${once}`, map: null }
	}
}

export default defineConfig({
	cacheDir: process.env['SANHVAI_VITE'] ?? 'node_modules/.vite',
	// built into the pages: loading a thousand small files of packages was half of a start (docs/benchmarks.md)
	ssr: { noExternal: [/^(kysely|zod|better-auth|better-call|@better-auth\/|@simplewebauthn\/|@hono\/zod-openapi|hono)/] },
	environments: {
		// a start loads a third of the files: each message would be one of its own
		ssr: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'words', test: /\/src\/words\// }] } } } } },
		client: {
			build: {
				rolldownOptions: {
					output: {
						// What two office pages use of the packages and of the office's words comes with the first of them, as two files.
						// A component may not be listed: a group takes along all that its files import, and by messages.js that is
						// every word of the protection area too (docs/benchmarks.md).
						codeSplitting: { groups: [
							{ name: 'words', minShareCount: 2, test: /\/src\/words\/(runtime|registry|messages\/(ui|frame|refused|identity|documents|find|plan|work|reading|reporting|calendar)_)/ },
							{ name: 'shared', minShareCount: 2, test: /\/node_modules\/(?!zod\/)/ }
						] }
					}
				}
			}
		}
	},
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/words',
			// the same strategy stands in `compile-words` (package.json)
			strategy: ['cookie', 'baseLocale']
		}),
		pluralsOnce,
		sveltekit({
			adapter: adapter({ precompress: true, out: process.env['SANHVAI_BUILD'] ?? 'build' }),
			outDir: process.env['SANHVAI_KIT'] ?? '.svelte-kit',
			inlineStyleThreshold: 0,
			csp: {
				mode: 'auto',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self'],
					// the route announcer's one inline style attribute
					'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
					'img-src': ['self', 'data:'],
					'form-action': ['self'],
					'frame-ancestors': ['none'],
					'base-uri': ['self'],
					'object-src': ['none']
				}
			},
			version: { pollInterval: 0 }
		})
	]
})
