import type { ContractFormat } from './artifacts.ts';

/** Contracts other than Markdown; `[FEATURE]` is the feature's title. */
export const contractTexts: Readonly<Record<Exclude<ContractFormat, 'markdown'>, string>> = {
	openapi: `openapi: 3.1.0
info:
  title: "[FEATURE]"
  version: 0.1.0
paths:
  /items:
    get:
      summary: List items
      operationId: listItems
      responses:
        "200":
          description: The items
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: "#/components/schemas/Item"
components:
  schemas:
    Item:
      type: object
      required: [id]
      properties:
        id:
          type: string
`,
	graphql: `# [FEATURE]

type Query {
  item(id: ID!): Item
}

type Item {
  id: ID!
}
`,
	proto: `// [FEATURE]
syntax = "proto3";

package feature.v1;

service ItemService {
  rpc GetItem(GetItemRequest) returns (Item);
}

message GetItemRequest {
  string id = 1;
}

message Item {
  string id = 1;
}
`,
};
