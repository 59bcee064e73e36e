import type { Outline } from '../markdown/outline.ts';
import type { FindingCode } from './codes.ts';

const directive = /<!--\s{0,20}plumbline-(disable-next-line|disable-line|disable|enable)\b([^<>]{0,500}?)-->/g;

/**
 * Which findings the author silenced: `<!-- plumbline-disable gate.open -->` … `<!-- plumbline-enable gate.open -->`,
 * `plumbline-disable-next-line`, `plumbline-disable-line`. Codes are separated by spaces or commas; `placeholder` or
 * `placeholder.*` means its whole family; no code means all.
 * @returns whether a finding of `code` that begins at the 0-based line is silenced
 */
export function readSuppressions(outline: Outline): (code: FindingCode, line: number) => boolean {
	if (!outline.text.includes('plumbline-')) {
		return () => false;
	}
	const spans: Span[] = [];
	const single = new Map<number, string[][]>();
	const inFence = new Set<number>();
	for (const block of outline.blocks) {
		if (block.kind === 'fence' || block.kind === 'code') {
			for (let line = block.line; line < block.endLine; line++) {
				inFence.add(line);
			}
		}
	}
	outline.lines.forEach((text, line) => {
		if (!text.includes('<!--') || !text.includes('plumbline-') || inFence.has(line)) {
			return;
		}
		for (const [, kind, list] of text.matchAll(directive)) {
			const codes = list!.split(/[\s,]+/).filter(code => code !== '');
			if (kind === 'enable') {
				for (const span of spans) {
					if (span.to === Number.POSITIVE_INFINITY && (codes.length === 0 || sameCodes(span.codes, codes))) {
						span.to = line;
					}
				}
			} else if (kind === 'disable') {
				// One span a code, so that each can be enabled again on its own.
				const each = codes.length === 0 ? [[]] : codes.map(code => [code]);
				spans.push(...each.map(given => ({ from: line, to: Number.POSITIVE_INFINITY, codes: given })));
			} else {
				const at = kind === 'disable-next-line' ? line + 1 : line;
				single.set(at, [...(single.get(at) ?? []), codes]);
			}
		}
	});
	return (code, line) =>
		(single.get(line) ?? []).some(codes => coversAny(codes, code)) ||
		spans.some(span => span.from <= line && line < span.to && coversAny(span.codes, code));
}

interface Span {
	readonly from: number;
	/** Exclusive. */
	to: number;
	/** All of them if there is none. */
	readonly codes: readonly string[];
}

function coversAny(codes: readonly string[], code: FindingCode): boolean {
	return codes.length === 0 || codes.some(given => covers(given, code));
}

function sameCodes(silenced: readonly string[], enabled: readonly string[]): boolean {
	return silenced.length > 0 && enabled.includes(silenced[0]!);
}

function covers(given: string, code: FindingCode): boolean {
	const family = given.replace(/\.\*$/, '');
	return given === code || code.startsWith(`${family}.`);
}
