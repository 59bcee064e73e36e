import type { Strategy } from './presetManifest.ts';

/** Where a wrapping template wants what it wraps. */
export const coreTemplateToken = '{CORE_TEMPLATE}';

/**
 * How a layer joins what stands below it in Spec Kit; byte for byte, line ends included.
 * @example joins.append('b', 'a') // 'a\n\nb'
 */
export const joins: Readonly<Record<Strategy, (own: string, below: string) => string>> = {
	replace: own => own,
	prepend: (own, below) => `${own}\n\n${below}`,
	append: (own, below) => `${below}\n\n${own}`,
	wrap: (own, below) => own.split(coreTemplateToken).join(below),
};
