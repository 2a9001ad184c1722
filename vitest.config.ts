import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'cli/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/stories/**', 'node_modules/**'],
		globalSetup: ['tests/support/database.setup.ts'],
		testTimeout: 30_000,
		hookTimeout: 180_000,
		maxWorkers: 2
	}
})
