import * as vscode from 'vscode';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import { toLocation, toRange } from '../../host/convert.ts';
import { ruleLink } from '../../host/ruleLink.ts';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
};

/** A finding as the Problems view shows it; its code leads to the page of the rule. */
export function toDiagnostic(finding: Finding): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(toRange(finding.range), finding.message, severities[finding.severity]);
	diagnostic.source = 'plumbline';
	diagnostic.code = { value: finding.code, target: ruleLink(finding.code) };
	if (finding.unnecessary) {
		diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
	}
	diagnostic.relatedInformation = finding.related?.map(
		({ uri, range, message }) => new vscode.DiagnosticRelatedInformation(toLocation(uri, range), message),
	);
	return diagnostic;
}
