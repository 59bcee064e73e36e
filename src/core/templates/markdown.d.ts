/** The text of a bundled template, see esbuild.mjs. */
declare module '*.md' {
	const text: string;
	export default text;
}
