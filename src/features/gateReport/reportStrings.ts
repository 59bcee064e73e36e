import { l10n } from 'vscode';
import type { ReportStrings } from '../../shared/gateReport.ts';

/** What the page says, in the user's language. */
export function reportStrings(): ReportStrings {
	return {
		title: l10n.t('Gates by feature and principle'),
		feature: l10n.t('Feature'),
		standing: l10n.t('Standing'),
		find: l10n.t('Find a feature'),
		show: l10n.t('Show'),
		all: l10n.t('All plans'),
		failed: l10n.t('Failed'),
		unmet: l10n.t('Failed or open'),
		sort: l10n.t('Sort'),
		byNumber: l10n.t('By number'),
		byStanding: l10n.t('Failed and open first'),
		byName: l10n.t('By name'),
		export: l10n.t('Export'),
		nothing: l10n.t('no gate'),
		shown: l10n.t('{0} of {1} plans', '{0}', '{1}'),
		empty: l10n.t('No feature has a plan yet.'),
		noMatch: l10n.t('No plan fits the filter.'),
		gates: l10n.t('{0} gates', '{0}'),
	};
}
