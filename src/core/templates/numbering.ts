/**
 * The number for the next feature: one more than the highest in use; dated folders do not count.
 * @param names of the folders in all spec roots
 * @example nextNumber(['001-a', '007-b', '20260401-120000-c']) // '008'
 */
export function nextNumber(names: readonly string[]): string {
	let highest = 0;
	for (const name of names) {
		const digits = /^\d{8}-\d{6}-/.test(name) ? undefined : /^(\d{3,})-/.exec(name)?.[1];
		const number = Number(digits ?? 0);
		if (Number.isSafeInteger(number + 1)) {
			highest = Math.max(highest, number);
		}
	}
	return toNumberPrefix(highest + 1);
}

/** @example toNumberPrefix(7) // '007' */
export function toNumberPrefix(number: number): string {
	return String(number).padStart(3, '0');
}

/** Whether some folder has this number already. @example isNumberTaken('003', ['003-auth']) // true */
export function isNumberTaken(prefix: string, names: readonly string[]): boolean {
	return names.some(name => name.startsWith(`${prefix}-`));
}

export type Numbering = 'sequential' | 'timestamp';

/**
 * How a project numbers its features.
 * @param initOptions text of `.specify/init-options.json`
 */
export function numberingOf(initOptions: string | undefined): Numbering {
	try {
		const data: unknown = JSON.parse(initOptions ?? '{}');
		if (typeof data === 'object' && data !== null) {
			const { feature_numbering, branch_numbering } = data as Readonly<Record<string, unknown>>;
			return (feature_numbering ?? branch_numbering) === 'timestamp' ? 'timestamp' : 'sequential';
		}
	} catch {
		// an unreadable file says nothing
	}
	return 'sequential';
}
