import type { Locator, Page } from 'playwright-core';

/** The part of a row that is its label, when it is exactly this; with an icon before it or without. */
export function byLabel(page: Page, label: string): Locator {
	const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return page.locator('.label-name', { hasText: new RegExp(`^\\s*${escaped}\\s*$`) });
}
