import { findChromium } from '../../tests/support/chromium.ts'
import type { Gate } from './gate.ts'
import { vitestGate } from './vitest-gate.ts'

const stories = vitestGate('stories', { vi: 'chuyện kể trong trình duyệt', en: 'stories in a browser' }, 'vitest.stories.config.ts')

/** The browser tests; without a browser they fail with the sentence that says what to install. */
export const storyGate: Gate = {
	...stories,
	run: async (tell) => {
		try {
			findChromium(tell)
		} catch (error) {
			return { passed: 0, failed: 1, output: (error as Error).message }
		}
		return stories.run(tell)
	}
}
