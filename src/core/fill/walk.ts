import { comparePositions, type Position } from '../text/textDocument.ts';
import type { FillTarget } from './fillTarget.ts';

/** The first place that ends behind `after`. */
export function nextTarget(targets: readonly FillTarget[], after: Position): FillTarget | undefined {
	return targets.find(({ range }) => comparePositions(range.end, after) > 0);
}

/**
 * Where to look on when a place has been filled: from the start of its line, since a gate whose text is written now has
 * a box to tick before it; but not before what was passed already.
 */
export function afterFilling({ range: { start } }: FillTarget, after: Position): Position {
	const line = { line: start.line, character: 0 };
	return comparePositions(after, line) > 0 ? after : line;
}
