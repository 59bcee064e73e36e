let busySince = 0;

/** Lets the editor breathe: waits a turn of the event loop if work went on for more than 15 ms since the last wait. */
export async function pause(): Promise<void> {
	const now = Date.now();
	if (now - busySince > 15) {
		await new Promise(resolve => setTimeout(resolve, 0));
		busySince = Date.now();
	}
}
