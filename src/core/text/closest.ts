/**
 * The candidate that the word was most likely meant to be; undefined if none is close. Case, `-`, `_` and `.` do not count.
 * @example closest('gate.opne', ['gate.open', 'gate.failed']) // 'gate.open'
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
	const wanted = bare(word);
	let best: string | undefined;
	let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(wanted, bare(candidate), least);
		if (distance < least) {
			least = distance;
			best = candidate;
		}
	}
	return best;
}

function bare(word: string): string {
	return word
		.slice(0, 80)
		.toLowerCase()
		.replace(/[-_.\s]/g, '');
}

/** Letters to add, drop, change or swap with their neighbour; `limit` or more if there are that many. */
function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) >= limit) {
		return limit;
	}
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : change;
			next.push(Math.min(change, swap, row[j]! + 1, next[j - 1]! + 1));
		}
		before = row;
		row = next;
	}
	return row[b.length]!;
}
