import * as vscode from 'vscode';
import { type Arrangement, filters, sorts } from './arrangement.ts';

const { l10n } = vscode;

interface Choice<T> {
	readonly value: T;
	readonly label: string;
}

/** Undefined if cancelled. */
export async function askFilter(current: Arrangement['filter']): Promise<Choice<Arrangement['filter']> | undefined> {
	const labels: Readonly<Record<Arrangement['filter'], string>> = {
		all: l10n.t('All features'),
		failed: l10n.t('With failed gates'),
		open: l10n.t('With open gates or questions'),
		unfilled: l10n.t('With places to fill in'),
		unfinished: l10n.t('With tasks to do'),
	};
	return pick(filters, labels, current, l10n.t('Which features to show'));
}

/** Undefined if cancelled. */
export async function askSort(current: Arrangement['sort']): Promise<Choice<Arrangement['sort']> | undefined> {
	const labels: Readonly<Record<Arrangement['sort'], string>> = {
		number: l10n.t('By number, then date, then name'),
		newest: l10n.t('Highest number first'),
		standing: l10n.t('Failed and open first'),
		name: l10n.t('By name'),
	};
	return pick(sorts, labels, current, l10n.t('In which order'));
}

async function pick<T extends string>(
	values: readonly T[],
	labels: Readonly<Record<T, string>>,
	current: T,
	placeHolder: string,
): Promise<Choice<T> | undefined> {
	const items = values.map(value => ({
		value,
		label: labels[value],
		description: value === current ? l10n.t('current') : '',
	}));
	return await vscode.window.showQuickPick(items, { placeHolder });
}
