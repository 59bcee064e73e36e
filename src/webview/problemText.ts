import type { DiagramError } from '../shared/diagramErrors.ts';
import type { PageStrings } from '../shared/messages.ts';

/** One sentence in the words of the host. */
export function problemText(error: DiagramError, strings: PageStrings): string {
	return (strings[`error.${error.reason}`] ?? '{0}').replace('{0}', () => error.text);
}
