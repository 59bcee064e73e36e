/** What the head of a document says. */
export interface HeaderValues {
	/** `User authentication`. */
	readonly title: string;
	/** The feature's folder, or the Git branch if it is another: `003-user-auth`. */
	readonly branch: string;
	/** `2026-05-01`. */
	readonly date: string;
	/** Markdown: `[spec.md](./spec.md)`. */
	readonly specLink: string;
	/** What the user asked for, for the spec's Input line. */
	readonly input?: string;
	/** The feature's folder below the project, `specs/003-user-auth`. */
	readonly path: string;
}

const token =
	/specs\/(?:\[###-feature(?:-name)?\]|<<FEATURE_BRANCH>>)|\[###-feature(?:-name)?\]|\[###\]|\[FEATURE(?: NAME)?\]|\[DATE\]|\$ARGUMENTS|<<(?:FEATURE_NAME|FEATURE_BRANCH|DATE|SPEC_LINK)>>/g;

/** A field of the head whose placeholder means something else elsewhere: `**Spec**: [link]`, `> **Created**: YYYY-MM-DD`. */
const field =
	/^((?:> ?)?(?:.* \| )?\*\*(Spec|Feature|Created|Last Updated|Date)\*\*:[ \t]*)(\[link\]|\[Link to [^\]\n]{1,40}\]|YYYY-MM-DD)/gim;

/**
 * The template with every placeholder of its head replaced; everything else stays byte for byte.
 * @example fillHeader('# Plan: [FEATURE]', {title: 'Login', …}) // '# Plan: Login'
 */
export function fillHeader(template: string, values: HeaderValues): string {
	return template
		.replace(
			field,
			(_, start: string, _label: string, placeholder: string) =>
				start + (placeholder.startsWith('[') ? values.specLink : values.date),
		)
		.replace(token, found => headerValue(found, values) ?? found);
}

/** What stands for one placeholder of the head: `[DATE]`, `<<SPEC_LINK>>`, `/specs/[###-feature-name]`. */
export function headerValue(placeholder: string, values: HeaderValues): string | undefined {
	if (/^specs\//.test(placeholder)) {
		return values.path;
	}
	switch (placeholder.replace(/^(?:\[|<<)|(?:\]|>>)$/g, '')) {
		case '###-feature-name':
		case '###-feature':
		case 'FEATURE_BRANCH':
			return values.branch;
		case '###':
			return /^\d+(?:-\d{6}(?=-))?/.exec(values.branch)?.[0];
		case 'FEATURE':
		case 'FEATURE NAME':
		case 'FEATURE_NAME':
			return values.title;
		case 'DATE':
		case 'YYYY-MM-DD':
			return values.date;
		case 'link':
		case 'SPEC_LINK':
			return values.specLink;
		case '$ARGUMENTS':
			return values.input;
		default:
			return undefined;
	}
}
