import svelte from 'eslint-plugin-svelte'
import ts from 'typescript-eslint'

export default ts.config(
	{ ignores: ['build*/', '.svelte-kit*/', 'src/words/', 'node_modules/', '/data/'] },
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } }
	},
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'max-lines': ['error', 300],
			'no-console': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/no-empty-object-type': 'off',
			// links are written as plain addresses: the programme is served from the root
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['**/*.d.ts', '**/server/tables.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } }, // written from the database
	{ files: ['launch.mjs', 'cli/**', 'bench/**'], rules: { 'no-console': 'off' } }
)
