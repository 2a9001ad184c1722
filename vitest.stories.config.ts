import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		include: ['tests/stories/**/*.story.ts'],
		globalSetup: ['tests/support/demo.setup.ts'],
		testTimeout: 240_000,
		hookTimeout: 120_000,
		fileParallelism: false
	}
})
