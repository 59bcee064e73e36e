import type { Gate } from '../../gates/gate.ts';
import { similarity } from '../../gates/subjectKey.ts';
import { range } from '../../text/textDocument.ts';
import { fixHere, removeLines } from '../edits.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { nameOf } from './gateContext.ts';
import { sameGates } from './sameEvaluation.ts';

interface Duplicate {
	readonly gate: Gate;
	readonly first: Gate;
	/** The line says nothing that the first one does not say. */
	readonly identical: boolean;
}

/** The same gate twice with the same outcome; lines in a row are one finding. */
export const gateDuplicate: Rule = {
	code: 'gate.duplicate',
	kinds: ['plan'],
	*check(context) {
		const { plan, outline, translate, document } = context;
		if (!plan) {
			return;
		}
		for (const run of runsOf(duplicatesIn(context))) {
			const { gate, first, identical } = run[0]!;
			const last = run.at(-1)!.gate.line;
			const from = outline.lines[gate.line]!.length - outline.lines[gate.line]!.trimStart().length;
			yield {
				range: range(gate.line, from, last, outline.lines[last]!.trimEnd().length),
				message:
					run.length === 1
						? translate('The gate "{0}" repeats line {1}.', nameOf(gate), first.line + 1)
						: translate('These {0} gates repeat those from line {1} on.', run.length, first.line + 1),
				related: [{ uri: document.uri, range: first.subjectRange, message: nameOf(first) }],
				unnecessary: identical,
				fixes: identical
					? [
							fixHere(
								context,
								translate('Remove the repetition'),
								[removeLines(outline.lines, gate.line, last + 1)],
								true,
							),
						]
					: [],
			};
		}
	},
};

function duplicatesIn({ plan, outline }: RuleContext): Duplicate[] {
	const found: Duplicate[] = [];
	const same = sameGates(plan!.gates);
	if (same.length === 0) {
		return found;
	}
	const text = (line: number) => (outline.lines[line] ?? '').trim();
	// What else belongs to the item would be left behind.
	const isLonger = new Set<number>();
	for (const block of outline.blocks) {
		if (block.kind === 'item' && outline.lines.slice(block.line + 1, block.endLine).some(line => line.trim() !== '')) {
			isLonger.add(block.line);
		}
	}
	for (const [first, ...others] of same) {
		for (const gate of others) {
			if (first && gate.state === first.state && gate.shape !== 'heading' && gate.shape !== 'paragraph') {
				const alone = !isLonger.has(gate.line);
				const identical = text(gate.line) === text(first.line);
				// The same name with other words behind it is another gate.
				if (identical || similarity(gate.note, first.note) > 0.5) {
					found.push({ gate, first, identical: identical && alone });
				}
			}
		}
	}
	return found.sort((a, b) => a.gate.line - b.gate.line);
}

function runsOf(duplicates: readonly Duplicate[]): Duplicate[][] {
	const runs: Duplicate[][] = [];
	for (const duplicate of duplicates) {
		const before = runs.at(-1)?.at(-1);
		if (before && before.gate.line === duplicate.gate.line - 1 && before.identical === duplicate.identical) {
			runs.at(-1)!.push(duplicate);
		} else {
			runs.push([duplicate]);
		}
	}
	return runs;
}
