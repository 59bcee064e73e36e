/**
 * What a model's answer says, without the fence that some put around it.
 * @example readAnswer('```markdown\nTwo words.\n```\n') // 'Two words.'
 */
export function readAnswer(answer: string): string {
	const text = answer.trim();
	const [, fence, inner] = /^(`{3,}|~{3,})[\w-]*\n([\s\S]*)\n\1$/.exec(text) ?? [];
	return fence === undefined || inner!.includes(fence) ? text : inner!;
}
