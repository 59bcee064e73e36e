/** A YAML file is parsed at build time and becomes plain data; who imports it says of what type. */
declare module '*.yaml' {
	const data: unknown;
	export default data;
}
