import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Block, type Section, withDescendants } from '../markdown/outline.ts';
import type { Range } from '../text/textDocument.ts';
import type { Checkpoint, Gate, VerdictState } from './gate.ts';
import type { GateDraft, Group, SectionDraft } from './gateDraft.ts';
import { headingText } from './gateSections.ts';
import { type Plain, rangeOf, writtenText } from './plain.ts';
import type { VerdictReading } from './readVerdict.ts';
import { findCondition } from './units.ts';
import { readCheckpoint } from './wholeCheck.ts';

/** Collects what a gate section states, with the group and the checkpoint that hold where it stands. */
export class SectionWriter {
	readonly draft: SectionDraft;
	/** The heading or bold line above that names a principle. */
	group: Group | undefined;
	/** The last gate that is no list item: what a list below it explains. */
	above: GateDraft | undefined;
	/** Set by a bold line such as `**Exceptions approved**: …`: what fails below it is accepted. */
	accepts = false;
	/** Set by a line such as `**Post-design re-check**:` until the next heading. */
	said: Checkpoint | undefined;
	readonly #checkpoints = new Map<Section, Checkpoint>();
	readonly #sections: ReadonlyMap<Block, Section>;
	#verdictLine = -9;

	constructor(
		section: Section,
		readonly lexicon: Lexicon,
	) {
		const checkpoint = readCheckpoint(headingText(section.heading), lexicon) ?? 'unspecified';
		this.#checkpoints.set(section, checkpoint);
		this.draft = { section, checkpoint, gates: [], verdicts: [], unfilled: false };
		this.#sections = new Map([...withDescendants(section)].map(part => [part.heading, part]));
	}

	/** The section that a heading opens; undefined in lists and quotes. */
	sectionOf(heading: Block): Section | undefined {
		return this.#sections.get(heading);
	}

	setCheckpoint(section: Section, checkpoint: Checkpoint): void {
		this.#checkpoints.set(section, checkpoint);
	}

	/** @param subject undefined if the group is the subject */
	push(
		plain: Plain,
		subject: { start: number; end: number } | undefined,
		state: Gate['state'],
		block: Block,
		shape: Gate['shape'],
		more: { statusRange?: Range | undefined; note: string; checkpoint?: Checkpoint | undefined; line?: number },
	): GateDraft {
		const group = this.group;
		const subjectRange =
			subject || !group ? rangeOf(plain, subject?.start ?? 0, subject?.end ?? plain.text.length) : group.range;
		const gate: GateDraft = {
			subject:
				subject || !group ? writtenText(plain, subject?.start, subject?.end).replace(/[\s:：]+$/, '') : group.text,
			subjectRange,
			group: subject ? group?.text : undefined,
			statusRange: more.statusRange,
			line: more.line ?? more.statusRange?.start.line ?? subjectRange.start.line,
			subjectLine: subjectRange.start.line,
			state: state === 'fail' && this.accepts ? 'warn' : state,
			checkpoint: more.checkpoint ?? this.#checkpointAt(block),
			note: more.note,
			shape,
			condition: findCondition(plain, this.lexicon)?.text ?? group?.condition,
			supersededBy: undefined,
		};
		this.draft.gates.push(gate);
		this.above = shape === 'item' ? this.above : gate;
		return gate;
	}

	addVerdicts(plain: Plain, verdicts: readonly VerdictReading[], block: Block, statusRange?: Range): void {
		for (const verdict of verdicts) {
			const range = rangeOf(plain, 0, plain.text.length);
			const around = this.#checkpointAt(block);
			const status = statusRange ?? rangeOf(plain, verdict.start, verdict.end);
			this.draft.verdicts.push({
				range,
				statusRange: status,
				line: status.start.line,
				state: verdict.same && this.draft.verdicts.length === 0 ? this.#stateSoFar() : verdict.state,
				checkpoint: verdict.labelled || around === 'unspecified' ? (verdict.checkpoint ?? around) : around,
				text: writtenText(plain),
			});
			this.#verdictLine = range.end.line;
		}
	}

	/** What `unchanged` says where no verdict stands before it. */
	#stateSoFar(): VerdictState {
		const states = new Set(this.draft.gates.map(gate => gate.state));
		return states.has('open') ? 'open' : states.has('warn') ? 'warn' : 'pass';
	}

	/** A sentence behind a verdict, or the next line of its paragraph with the same outcome, only goes on about it. */
	goesOn(verdict: VerdictReading, line: number): boolean {
		const last = this.draft.verdicts.at(-1);
		const distance = line - this.#verdictLine;
		if (!last || distance > 2 || (verdict.checkpoint && (verdict.labelled || verdict.checkpoint !== last.checkpoint))) {
			return false;
		}
		return !verdict.labelled || (distance === 1 && verdict.state === last.state);
	}

	#checkpointAt(block: Block): Checkpoint {
		if (this.said) {
			return this.said;
		}
		for (
			let at = block.kind === 'heading' ? (this.#sections.get(block) ?? block.section) : block.section;
			at;
			at = at.parent
		) {
			const checkpoint = this.#checkpoints.get(at);
			if (checkpoint && checkpoint !== 'unspecified') {
				return checkpoint;
			}
		}
		return 'unspecified';
	}
}
