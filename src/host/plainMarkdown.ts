/**
 * Text of a file as Markdown that shows just that text: no link, picture, HTML, emphasis or code can come of it, and lines
 * that belong together flow. `MarkdownString.appendText` is as safe, but its spaces do not break: words are cut.
 * @example plainMarkdown('a [b](c)') // 'a \\[b\\]\\(c\\)'
 */
export function plainMarkdown(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/[\\`*_{}[\]()#+\-.!~<>|=:@$^]/g, '\\$&')
		.replace(/^[ \t]+/gm, '');
}
