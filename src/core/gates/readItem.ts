import { foldWord } from '../lexicon/foldWord.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block, ListItem, TextRow } from '../markdown/outline.ts';
import { artifactKind } from '../project/artifacts.ts';
import type { Range } from '../text/textDocument.ts';
import type { GateDraft } from './gateDraft.ts';
import { type Plain, rangeOf, toPlain, writtenText } from './plain.ts';
import { readBoxed } from './readBoxed.ts';
import { endOfLabel, type LineReading, readLine } from './readLine.ts';
import { readVerdicts } from './readVerdict.ts';
import { isClean, type SectionContext, subjectText } from './sectionContext.ts';
import { readWholeRun } from './wholeCheck.ts';

/** Reads the first paragraph of a list item. */
export function readItem(context: SectionContext, item: ListItem, rows: readonly TextRow[]): void {
	const plain = toPlain(rows);
	const gate = item.box ? addBoxed(context, plain, item.box, item, 'box') : readListed(context, plain, item);
	context.parents.set(item, { plain, gate });
}

/** Adds what a line with a check box states, in a list or in a code block. */
export function addBoxed(
	{ writer, lexicon }: SectionContext,
	plain: Plain,
	box: { readonly mark: string; readonly range: Range },
	block: Block,
	shape: 'box' | 'fenced',
): GateDraft | undefined {
	const boxed = readBoxed(plain, box.mark, lexicon);
	if (boxed?.kind === 'verdict') {
		writer.addVerdicts(plain, [boxed.verdict], block, box.range);
	}
	return boxed?.kind === 'gate'
		? writer.push(plain, boxed.subject, boxed.state, block, shape, {
				statusRange: boxed.status ? rangeOf(plain, boxed.status.start, boxed.status.end) : box.range,
				note: writtenText(plain, boxed.noteStart),
				line: plain.lines[0]!,
			})
		: undefined;
}

function readListed(context: SectionContext, plain: Plain, item: ListItem): GateDraft | undefined {
	const { writer, lexicon } = context;
	if (/:\s*\d{1,4}\s*$/.test(plain.text.slice(0, 80))) {
		return undefined; // `- Violations: 0` counts
	}
	const reading = readLine(plain, lexicon);
	const subject = reading ? subjectText(plain, reading) : '';
	if (lexicon.is('justification', subject) || namesArtifact(subject)) {
		return undefined;
	}
	const parent = item.item && context.parents.get(item.item);
	// `- No violations introduced` names nothing: evidence for what it stands below.
	const isEvidence = reading?.place === 'lead' && isClean(plain, reading, lexicon);
	const isMarked = plain.bold[0]?.start === 0 || plain.written[0] === '`';
	const isBelow = writer.group?.gate !== undefined || ['paragraph', 'field'].includes(writer.above?.shape ?? '');
	if ((isEvidence && writer.group?.gate) || (reading && isBelow && !isMarked && isProse(plain, reading))) {
		return undefined;
	}
	const field = reading && context.addField(plain, reading, item, parent);
	if (field) {
		return field;
	}
	if (reading && isOneOfMany(context, plain, reading)) {
		return context.pushLine(plain, reading, item, 'item');
	}
	const verdicts = readVerdicts(plain, lexicon);
	const isNamed = isMarked || item.ordered;
	const isVerdict = verdicts[0]?.labelled
		? !writer.group?.gate && !(verdicts[0].sentence && reading && claimsOne(plain, reading, lexicon))
		: !writer.group && !context.concluded && !verdicts[0]?.sentence && !isMarked;
	if (verdicts.length > 0 && !parent && isVerdict) {
		writer.addVerdicts(plain, verdicts, item);
		return undefined;
	}
	if (reading) {
		return isEvidence ? undefined : context.addLine(plain, reading, item, 'item');
	}
	const end = endOfLabel(plain, 0);
	if (
		isNamed &&
		!parent &&
		end < plain.text.length &&
		!writer.group?.gate &&
		!lexicon.is('justification', plain.text.slice(0, end))
	) {
		return writer.push(plain, { start: 0, end }, 'unstated', item, 'item', { note: writtenText(plain, end) });
	}
	return undefined;
}

/** `- 401 for strangers (not verified)` below `**Errors** ✅` is prose, not an outcome; `- Passed: the reason` is one. */
function isProse({ text }: Plain, { status, place }: LineReading): boolean {
	const isSet = place === 'lead' ? text[status.tailEnd] === ':' : /:\s*$/.test(text.slice(0, status.start));
	return !status.explicit && !isSet;
}

/** `✅ Access is by name, without exceptions` speaks of one rule. */
function claimsOne({ text }: Plain, { place, subject }: LineReading, lexicon: Lexicon): boolean {
	return (
		place === 'lead' &&
		readWholeRun(text, subject.start, lexicon).words < 2 &&
		lexicon.find('constitution', text) === undefined &&
		lexicon.lengthAt('negation', text, subject.start) === 0
	);
}

/** `Docs: no change. STATUS: Not applicable`, or the last of `Scope check: Pass`, `Test check: Pass`: not the whole check. */
function isOneOfMany({ writer, lexicon }: SectionContext, plain: Plain, reading: LineReading): boolean {
	if (reading.place !== 'label') {
		return false;
	}
	const [label, word] = /(\p{L}+)\s*:\s*$/u.exec(plain.text.slice(0, reading.status.start)) ?? ['', ''];
	const isStatus =
		lexicon.is('status', word!) &&
		/^[^:.;]{1,80}:.*[.;]\s*$/s.test(plain.text.slice(0, reading.status.start - label.length));
	const last = /\s\p{L}+$/u.exec(subjectText(plain, reading))?.[0];
	const before = writer.draft.gates.at(-1);
	const isNear = before?.shape === 'item' && before.line >= plain.lines[0]! - 3;
	return isStatus || (isNear && last !== undefined && foldWord(before.subject).endsWith(last));
}

/** `- ✅ research.md (ten decisions)` says that it is there. */
function namesArtifact(subject: string): boolean {
	const path = /^[\w-]+(?:\.md(?!\S)|\/[\w./-]*)/.exec(subject)?.[0];
	return path !== undefined && artifactKind(path) !== 'other';
}
