import { plainText } from '../markdown/inline.ts';
import type { Fence, Outline } from '../markdown/outline.ts';
import { perOutline } from '../markdown/perOutline.ts';
import { type DocUri, range } from '../text/textDocument.ts';
import { baseName } from '../text/uri.ts';
import type { Diagram } from './diagram.ts';
import { looksLikeTree } from './trees.ts';

/**
 * The drawings of one document in its order: Mermaid blocks, box-drawing trees, or the whole of an `.mmd` file.
 * @param path what names the document in ids and lists, `contracts/api.md`
 */
export function findDiagrams(uri: DocUri, outline: Outline, path = baseName(uri)): readonly Diagram[] {
	const diagrams = diagramsIn(outline, uri);
	return path === baseName(uri)
		? diagrams
		: diagrams.map((diagram, index) => ({ ...diagram, path, id: `${path}#${index + 1}` }));
}

const diagramsIn = perOutline((outline: Outline, uri: DocUri): readonly Diagram[] => {
	const path = baseName(uri);
	if (isMermaidFile(uri)) {
		const last = Math.max(0, outline.lines.length - 1);
		return [
			{
				id: `${path}#1`,
				uri,
				path,
				title: baseName(uri),
				type: mermaidType(outline.lines.join('\n')),
				origin: 'found',
				range: range(0, 0, last, outline.lines[last]?.length ?? 0),
				contentLine: 0,
				source: outline.lines.join('\n'),
			},
		];
	}
	return drawingsOf(outline).map(({ fence, type, source }, index) => {
		const last = Math.max(fence.line, fence.endLine - 1);
		return {
			id: `${path}#${index + 1}`,
			uri,
			path,
			title: plainText(fence.section?.heading.text ?? '') || baseName(uri),
			type,
			origin: 'found',
			range: range(fence.line, 0, last, outline.lines[last]?.length ?? 0),
			contentLine: fence.contentLine,
			source,
		};
	});
});

interface Drawing {
	readonly fence: Fence;
	readonly type: string;
	readonly source: string;
}

function drawingsOf(outline: Outline): Drawing[] {
	const drawings: Drawing[] = [];
	for (const fence of outline.blocks) {
		if (fence.kind === 'fence') {
			const source = contentOf(outline, fence);
			const type = isMermaidFence(fence) ? mermaidType(source) : isTreeFence(fence, source) ? 'tree' : undefined;
			if (type !== undefined) {
				drawings.push({ fence, type, source });
			}
		}
	}
	return drawings;
}

export function isMermaidFile(uri: DocUri): boolean {
	return /\.(mmd|mermaid)$/i.test(uri);
}

function isMermaidFence(fence: Fence): boolean {
	return fence.language === 'mermaid' || fence.language === 'mmd';
}

function isTreeFence(fence: Fence, source: string): boolean {
	return /^(text|txt|plain|plaintext|tree|ascii|bash|sh|)$/.test(fence.language) && looksLikeTree(source);
}

function contentOf(outline: Outline, fence: Fence): string {
	const lines = outline.lines.slice(fence.contentLine, fence.contentEndLine);
	const unquoted = fence.quoted ? lines.map(line => line.replace(/^[\s>]*/, marks => ' '.repeat(marks.length))) : lines;
	return unquoted.join('\n');
}

/**
 * The first keyword of a Mermaid source, past front matter, `%%{init}%%` and comments.
 * @example mermaidType('%% note\ngraph TB\n A') // 'graph'
 */
export function mermaidType(source: string): string {
	let inFrontMatter = false;
	let inDirective = false;
	let seen = false;
	for (let line of source.split('\n')) {
		line = line.trim();
		if (line === '---' && (!seen || inFrontMatter)) {
			inFrontMatter = !inFrontMatter;
			seen = true;
			continue;
		}
		if (inFrontMatter || line === '') {
			continue;
		}
		seen = true;
		if (inDirective || line.startsWith('%%{')) {
			const end = line.indexOf('}%%');
			inDirective = end < 0;
			line = inDirective ? '' : line.slice(end + 3).trim();
		}
		const keyword = /^[^\s%{:;][^\s{:;]*/.exec(line);
		if (keyword) {
			return keyword[0];
		}
	}
	return '';
}
