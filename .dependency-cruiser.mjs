// Which module may call which, by its front door. Everything points one way; a cycle is a fault.
const MAY_USE = {
	kernel: [],
	ui: ['kernel', 'words'],
	rights: ['kernel'],
	audit: ['kernel', 'rights'],
	identity: ['kernel', 'rights', 'audit', 'ui', 'words'],
	documents: ['kernel', 'rights', 'audit', 'identity', 'ui', 'words'],
	reading: ['kernel'],
	plan: ['kernel', 'rights', 'audit', 'identity', 'documents', 'reading', 'ui', 'words'],
	work: ['kernel', 'rights', 'audit', 'identity', 'documents', 'plan', 'ui', 'words'],
	calendar: ['kernel', 'rights', 'audit', 'ui', 'words'],
	protection: ['kernel', 'rights', 'audit', 'identity', 'calendar', 'documents', 'ui', 'words'],
	portal: ['kernel', 'rights', 'audit', 'identity', 'documents', 'protection', 'ui', 'words'],
	reporting: ['kernel', 'rights', 'audit', 'identity', 'documents', 'plan', 'work', 'protection', 'ui', 'words'],
	jobs: ['kernel', 'audit', 'identity', 'documents', 'plan', 'work', 'reporting', 'protection', 'portal'],
	database: ['kernel']
}
const MODULES = Object.keys(MAY_USE)
const kernelAlso = { kernel: ['words'] } // words.server.ts resolves refusal codes; rules never see it

export default {
	forbidden: [
		...MODULES.map((module) => ({
			name: `map:${module}`,
			comment: `${module} may use only ${MAY_USE[module].join(', ') || 'nothing of ours'}`,
			severity: 'error',
			from: { path: `^src/${module}/`, pathNot: '\\.(test|fixture)\\.ts$' },
			to: { path: '^src/', pathNot: [`^src/${module}/`, ...[...MAY_USE[module], ...(kernelAlso[module] ?? [])].map((other) => `^src/${other}/`)] }
		})),
		{ name: 'no-cycles', severity: 'error', from: { pathNot: '^(node_modules|src/words)' }, to: { circular: true, viaOnly: { pathNot: '^(node_modules|src/words)' } } },
		{
			name: 'rules-are-pure',
			comment: 'a .ts directly in a module folder is a rule: no server, no database, no node, no svelte',
			severity: 'error',
			from: { path: ['^src/(?!kernel|ui|database|routes|words|hooks)[^/]+/[^/]+\\.ts$', '^src/protection/[^/]+/[^/]+\\.ts$'], pathNot: ['\\.(test|fixture)\\.ts$', '^src/protection/server/'] },
			to: { path: ['/server/', '\\.server\\.ts$', '\\.svelte$', '^node:', '(^|node_modules/)(kysely|pg|svelte)(/|$)'], dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'front-door-only',
			comment: 'another module is entered by server/index.ts, by its rules, its documents or its components',
			severity: 'error',
			from: { path: '^src/(audit|identity|documents|reading|plan|work|reporting|calendar|protection|portal|jobs)/', pathNot: '\\.(test|fixture)\\.ts$' },
			to: { path: ['^src/(audit|identity|documents|plan|work|reporting|calendar|protection|portal)/server/', '^src/protection/[^/]+/server/'], pathNot: ['^src/[^/]+/server/(index|figures)\\.ts$', '^src/$1/'], dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'not-through-own-front-door',
			severity: 'error',
			from: { path: '^src/([^/]+)/server/', pathNot: 'index\\.ts$|\\.(test|fixture)\\.ts$' },
			to: { path: '^src/$1/server/index\\.ts$' }
		},
		{
			name: 'pages-never-touch-server',
			comment: 'a component is sent to the browser; it may know types of the server, nothing else',
			severity: 'error',
			from: { path: '\\.svelte$' },
			to: { path: ['/server/', '\\.server\\.ts$'], dependencyTypesNot: ['type-only'] }
		},
		{ name: 'nobody-imports-routes', severity: 'error', from: { pathNot: '^src/routes/' }, to: { path: '^src/routes/' } },
		{ name: 'kernel-and-ui-know-no-programme', severity: 'error', from: { path: '^src/(kernel|ui)/', pathNot: '\\.(test|fixture)\\.ts$' }, to: { path: '^src/(rights|audit|identity|documents|reading|plan|work|reporting|calendar|protection|portal)/' } },
		{
			name: 'sealed-pages',
			comment: 'survivors\' data is reached only from the locked pages and its own jobs; help pages go through portal, counts through reporting',
			severity: 'error',
			from: { path: '^(src|cli)/', pathNot: '^src/(protection|portal|reporting)/|^src/routes/\\(protection\\)/|^src/jobs/server/protection-[^/]+\\.ts$|^cli/protection/|\\.(test|fixture)\\.ts$' },
			to: { path: '^src/protection/', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'counts-only-to-reporting',
			severity: 'error',
			from: { path: '^src/reporting/', pathNot: '\\.(test|fixture)\\.ts$' },
			to: { path: '^src/protection/(?!server/figures\\.ts$)', dependencyTypesNot: ['type-only'] }
		},
		{ name: 'cli-is-an-edge', severity: 'error', from: { path: '^src/', pathNot: '\\.(test|fixture)\\.ts$' }, to: { path: '^(cli|tests)/' } }
	],
	options: {
		doNotFollow: { path: ['node_modules', '^src/words'] },
		exclude: { path: ['^build', '^\\.svelte-kit'] },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] }
	}
}
