export interface Tool {
  readonly id: string;
  readonly name: string;
}

export function listTools(): readonly Tool[] {
  return [{ id: 'drill', name: 'Cordless drill' }];
}
