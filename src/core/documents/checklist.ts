import { plainText } from '../markdown/inline.ts';
import type { ListItem, Outline } from '../markdown/outline.ts';

export interface ChecklistItem {
	readonly item: ListItem;
	readonly checked: boolean;
	/** `CHK001`, if it has one. */
	readonly id: string | undefined;
	/** Plain text behind box and id. */
	readonly text: string;
}

/** What a checklist says; any document with check boxes will do. */
export interface Checklist {
	readonly items: readonly ChecklistItem[];
	readonly total: number;
	readonly done: number;
}

/** Reads the boxes `[ ]`, `[x]` and `[X]`, as Spec Kit counts them. */
export function parseChecklist(outline: Outline): Checklist {
	const items: ChecklistItem[] = [];
	for (const item of outline.blocks) {
		if (item.kind === 'item' && item.box && /^[xX✓✔✅]?$/u.test(item.box.mark)) {
			const text = plainText(item.row.text);
			const id = /^CHK\d{3,}\b/.exec(text)?.[0];
			items.push({ item, checked: item.box.mark !== '', id, text: id ? text.slice(id.length).trim() : text });
		}
	}
	return { items, total: items.length, done: items.filter(item => item.checked).length };
}
