import * as vscode from 'vscode';
import type { GateCounts, GateState, Standing } from '../core/gates/gate.ts';

const { l10n } = vscode;

/** Where a plan stands, in a word or two: never told by icon or colour alone. */
export function standingWord(standing: Standing): string {
	switch (standing) {
		case 'passed':
			return l10n.t('passed');
		case 'conditional':
			return l10n.t('passed with reservations');
		case 'open':
			return l10n.t('open');
		case 'failed':
			return l10n.t('failed');
		case 'unstated':
			return l10n.t('not evaluated');
		case 'none':
			return l10n.t('no gates');
	}
}

export function stateWord(state: GateState): string {
	switch (state) {
		case 'pass':
			return l10n.t('passes');
		case 'fail':
			return l10n.t('fails');
		case 'open':
			return l10n.t('open');
		case 'warn':
			return l10n.t('with reservations');
		case 'na':
			return l10n.t('not applicable');
		case 'unstated':
			return l10n.t('no outcome');
	}
}

/** @example gateCounts({ total: 12, passed: 10, failed: 1, open: 1 }) // '10 of 12 gates passed, 1 failed, 1 open' */
export function gateCounts({ total, passed, failed, open }: GateCounts): string {
	const parts = [l10n.t('{0} of {1} gates passed', passed, total)];
	if (failed > 0) {
		parts.push(l10n.t('{0} failed', failed));
	}
	if (open > 0) {
		parts.push(l10n.t('{0} open', open));
	}
	return parts.join(', ');
}

const standingIcons: Readonly<Record<Standing, readonly [icon: string, color?: string]>> = {
	passed: ['pass', 'testing.iconPassed'],
	conditional: ['warning', 'list.warningForeground'],
	open: ['circle-large-outline', 'list.warningForeground'],
	failed: ['error', 'testing.iconFailed'],
	unstated: ['question'],
	none: ['dash'],
};

const stateStandings: Readonly<Record<GateState, Standing>> = {
	pass: 'passed',
	fail: 'failed',
	open: 'open',
	warn: 'conditional',
	na: 'none',
	unstated: 'unstated',
};

export function standingIcon(standing: Standing): vscode.ThemeIcon {
	const [icon, color] = standingIcons[standing];
	return new vscode.ThemeIcon(icon, color ? new vscode.ThemeColor(color) : undefined);
}

export function stateIcon(state: GateState): vscode.ThemeIcon {
	return standingIcon(stateStandings[state]);
}
