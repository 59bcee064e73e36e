import type { IClock } from '../core/project/workspace.ts';

/** The user's local time. */
export const localClock: IClock = {
	today: () => local().slice(0, 10),
	timestamp: () => local().slice(0, 19).replace(/[-:]/g, '').replace('T', '-'),
};

/** `2026-05-01T13:45:01.000`, local time. */
function local(): string {
	const now = new Date();
	return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
}
