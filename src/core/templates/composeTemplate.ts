import type { Strategy } from './presetManifest.ts';

/** Where a wrapping template wants what it wraps. */
export const coreTemplateToken = '{CORE_TEMPLATE}';

/**
 * Joins layers as Spec Kit does; byte for byte, line ends included.
 * @param layers the strongest first; the last one is the base
 * @example composeTemplate([{strategy: 'append', content: 'b'}, {strategy: 'replace', content: 'a'}]) // 'a\n\nb'
 */
export function composeTemplate(layers: readonly { readonly strategy: Strategy; readonly content: string }[]): string {
	return layers.reduceRight((below, { strategy, content }) => joins[strategy](content, below), '');
}

const joins: Readonly<Record<Strategy, (content: string, below: string) => string>> = {
	replace: content => content,
	prepend: (content, below) => `${content}\n\n${below}`,
	append: (content, below) => `${below}\n\n${content}`,
	wrap: (content, below) => content.split(coreTemplateToken).join(below),
};
