import type { TreeEntry } from './trees.ts';

/**
 * A label that Mermaid shows as it is, whatever it holds, and never takes for markup, a directive or a keyword.
 * @example quoteLabel('say "end" [x]') // '"say #quot;end#quot; [x]"'
 */
export function quoteLabel(text: string): string {
	const flat = text.replace(/[\s\u0000-\u001f\u2028\u2029]+/g, ' ').trim();
	const short = flat.length > 120 ? `${flat.slice(0, 119).toWellFormed()}…` : flat.toWellFormed();
	return `"${short.replace(/["#&<>`%\\]/g, character => escapes[character] ?? `#${character.charCodeAt(0)};`) || ' '}"`;
}

const escapes: Readonly<Record<string, string>> = { '"': '#quot;', '<': '#lt;', '>': '#gt;', '&': '#amp;' };

/** A name for an entity: letters, digits and `_`, as attribute types and names must be. */
export function bareWord(text: string): string {
	const word = text
		.replace(/[^\p{L}\p{N}_]+/gu, '_')
		.replace(/^_+|_+$/g, '')
		.slice(0, 60);
	return /^[\p{L}_]/u.test(word) ? word : `_${word}`;
}

/** Fills on which black text is legible in each theme. P1 to P4 and existing are as speckitadv's plan has them. */
export const colors: Readonly<Record<string, string>> = {
	P1: 'fill:#90EE90,stroke:#1f2937,color:#111',
	P2: 'fill:#FFD700,stroke:#1f2937,color:#111',
	P3: 'fill:#FFA500,stroke:#1f2937,color:#111',
	P4: 'fill:#D3D3D3,stroke:#1f2937,color:#111',
	existing: 'fill:#87CEEB,stroke:#1f2937,color:#111',
	added: 'fill:#90EE90,stroke:#1f2937,color:#111',
	changed: 'fill:#D8BFF5,stroke:#1f2937,color:#111',
	pass: 'fill:#90EE90,stroke:#1f2937,color:#111',
	warn: 'fill:#FFD700,stroke:#1f2937,color:#111',
	open: 'fill:#FFA500,stroke:#1f2937,color:#111',
	fail: 'fill:#FF9C9C,stroke:#1f2937,stroke-width:3px,color:#111',
	na: 'fill:#D3D3D3,stroke:#1f2937,color:#111',
	done: 'fill:#90EE90,stroke:#1f2937,color:#111',
	active: 'fill:#FFD700,stroke:#1f2937,color:#111',
};

/** A box-drawing tree as Mermaid's tree view. */
export function treeToMermaid(entries: readonly TreeEntry[]): string {
	const lines = ['treeView-beta'];
	for (const entry of entries) {
		lines.push(`${'    '.repeat(entry.depth)}${quoteLabel(entry.name)}`);
	}
	return lines.join('\n');
}
