/** Sets a mark that the test looks for in every frame. */
const js = 'globalThis.plumblinePwned=1';
/** Every address in here: a request for it would be seen. */
const remote = 'https://evil.test/x';

const labels = [
	`<script>${js}</script>`,
	`<img src=x onerror=${js}>`,
	`<img src=${remote}.png>`,
	`<svg onload=${js}></svg>`,
	`<iframe srcdoc='<script>parent.${js}</script>'></iframe>`,
	`<iframe src='${remote}'></iframe>`,
	`<a href='javascript:${js}'>x</a>`,
	`<style>@import url(${remote}.css);</style>`,
	`<link rel=stylesheet href=${remote}.css>`,
	`<meta http-equiv=refresh content='0;url=${remote}'>`,
	`<base href='${remote}'>`,
	`<form action='${remote}'><button>x</button></form>`,
	`<object data='${remote}'></object>`,
	`<embed src='${remote}'>`,
	`<video src=${remote} onerror=${js}></video>`,
	`<details open ontoggle=${js}>x</details>`,
	`<input autofocus onfocus=${js}>`,
	`<math><mtext><table><mglyph><style><img src=x onerror=${js}>`,
	`<noscript><p title='</noscript><img src=x onerror=${js}>'>`,
	`<template><script>${js}</script></template>`,
	`<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload=${js}></foreignObject>`,
	`<use href='data:image/svg+xml,<svg id=x onload=${js}>'>`,
	`<animate onbegin=${js} attributeName=x dur=1s>`,
	`&lt;img src=x onerror=${js}&gt;`,
	`#lt;img src=x onerror=${js}#gt;`,
	`#60;img src=x onerror=${js}#62;`,
	`\`**x** <img src=x onerror=${js}>\``,
	`$$\\href{javascript:${js}}{x}$$`,
	`$$\\includegraphics{${remote}.png}$$`,
	`$$\\htmlData{onclick=${js}}{x}$$`,
	'\u0000\u202e\ud800 x',
].map(label => `flowchart LR\n  A["${label}"] -->|"${label}"| B\n`);

const directives = [
	`{"securityLevel":"loose"}`,
	`{"securityLevel":"loose","secure":[]}`,
	`{"secure":["none"],"htmlLabels":true,"flowchart":{"htmlLabels":true}}`,
	`{"themeCSS":"@import url(${remote}.css); * { background: url(${remote}.png) }"}`,
	`{"theme":"base","themeVariables":{"primaryColor":"red;} body{background:url(${remote}.png)} x{"}}`,
	`{"fontFamily":"x;} @font-face{font-family:y;src:url(${remote}.woff)} x{"}`,
	`{"dompurifyConfig":{"ADD_TAGS":["script","iframe"],"ADD_ATTR":["onerror","onload"]}}`,
	`{"__proto__":{"securityLevel":"loose","plumblinePwned":1}}`,
	`{"constructor":{"prototype":{"plumblinePwned":1}}}`,
	`{"maxTextSize":999999999,"maxEdges":999999999}`,
	`{"deterministicIDSeed":"\\"><img src=x onerror=${js}>"}`,
	`{"arrowMarkerAbsolute":true,"altFontFamily":"url(${remote})"}`,
].map(
	config => `%%{init: ${config}}%%
flowchart LR
  A["<img src=x onerror=${js}>"] --> B
  click A call alert()
  click B href "javascript:${js}"
`,
);

const others = [
	`---\nconfig:\n  securityLevel: loose\n  themeCSS: "@import url(${remote}.css);"\n---\nflowchart LR\n  A["<img src=x onerror=${js}>"]\n`,
	`---\ntitle: !!js/function "function(){${js}}"\n---\nflowchart LR\n  A\n`,
	`---\ntitle: "<img src=x onerror=${js}>"\n---\nflowchart LR\n  A\n`,
	`flowchart LR\n  A --> B\n  click A "javascript:${js}"\n  click B "${remote}" _blank\n`,
	`flowchart LR\n  A --> B\n  click A href "data:text/html,<script>${js}</script>" _self\n  click B href "vbscript:x"\n`,
	`flowchart LR\n  A --> B\n  click A call eval("${js}")\n  click B callback "x"\n`,
	`flowchart LR\n  A --> B\n  style A fill:url(${remote}.svg#a),background:url(${remote}.png)\n  linkStyle 0 stroke:url(${remote}.svg#a)\n`,
	`flowchart LR\n  A:::x\n  classDef x fill:red,background:url(${remote}.png)\n`,
	`flowchart LR\n  A:::x\n  classDef x fill:red;}</style><script>${js}</script><style>\n`,
	`flowchart LR\n  A@{ img: "${remote}.png", label: "x", w: 60, h: 60 }\n`,
	`flowchart LR\n  A@{ img: "javascript:${js}", label: "<img src=x onerror=${js}>" }\n`,
	`flowchart LR\n  A@{ icon: "evil:x\\" onload=\\"${js}", form: "square", label: "x" }\n`,
	`sequenceDiagram\n  participant A\n  link A: go @ ${remote}\n  links A: {"x": "javascript:${js}"}\n  A->>A: <img src=x onerror=${js}>\n`,
	`sequenceDiagram\n  actor A as <script>${js}</script>\n  Note over A: <img src=${remote}.png>\n  A->>A: x\n`,
	`classDiagram\n  class A["<img src=x onerror=${js}>"] {\n    +<script>${js}</script> x\n  }\n  link A "${remote}" "tip"\n  click A href "javascript:${js}"\n`,
	`classDiagram\n  class A\n  callback A "${js}" "tip"\n  note for A "<img src=x onerror=${js}>"\n`,
	`stateDiagram-v2\n  state "<img src=x onerror=${js}>" as A\n  A --> B : <script>${js}</script>\n  click A "javascript:${js}" "x"\n`,
	`erDiagram\n  A ||--o{ B : "<img src=x onerror=${js}>"\n  A {\n    string x "<script>${js}</script>"\n  }\n`,
	`gantt\n  title <img src=x onerror=${js}>\n  section <script>${js}</script>\n  A :a, 2024-01-01, 3d\n  click a href "javascript:${js}"\n  click a call eval("${js}")\n`,
	`pie title <img src=x onerror=${js}>\n  "<script>${js}</script>" : 3\n`,
	`mindmap\n  root["<img src=x onerror=${js}>"]\n    A\n    ::icon(x" onload="${js})\n`,
	`gitGraph\n  commit id: "<img src=x onerror=${js}>" tag: "<script>${js}</script>"\n`,
	`journey\n  title <img src=x onerror=${js}>\n  section x\n    <script>${js}</script>: 3: Me\n`,
	`timeline\n  title <img src=x onerror=${js}>\n  2000 : <script>${js}</script>\n`,
	`quadrantChart\n  title <img src=x onerror=${js}>\n  "<img src=x onerror=${js}>": [0.5, 0.5]\n`,
	`requirementDiagram\n  requirement r {\n    id: 1\n    text: "<img src=x onerror=${js}>"\n  }\n  element e {\n    type: x\n    docref: "javascript:${js}"\n  }\n`,
	`C4Context\n  Person(a, "<img src=x onerror=${js}>", "x", $sprite="${remote}.png", $link="javascript:${js}")\n`,
	`block-beta\n  a["<img src=x onerror=${js}>"]\n`,
	`architecture-beta\n  group a(${remote})[x]\n  service b(evil:x)[<img src=x onerror=${js}>] in a\n`,
	`---\nconfig:\n  kanban:\n    ticketBaseUrl: "javascript:${js};#TICKET#"\n---\nkanban\n  a[Todo]\n    b[<img src=x onerror=${js}>]@{ ticket: 1, assigned: "<script>${js}</script>" }\n`,
	`sankey-beta\n"<img src=x onerror=${js}>",b,1\n`,
	`xychart-beta\n  title "<img src=x onerror=${js}>"\n  bar [1, 2]\n`,
	`treemap-beta\n"<img src=x onerror=${js}>"\n  "x": 3\n`,
	`packet-beta\n0-15: "<img src=x onerror=${js}>"\n`,
	`treeView-beta\n"<img src=x onerror=${js}>"\n  "icon(${remote})"\n`,
	`<script>${js}</script>\n`,
	`flowchart LR\n  ${'A["x'.repeat(300)}\n`,
	`flowchart LR\n  A["${'<'.repeat(5000)}"]\n`,
	`flowchart LR\n${'%%{'.repeat(2000)}\n  A\n`,
	`flowchart LR\n  A["${'long '.repeat(50_000)}"]\n`,
	`flowchart LR\n${Array.from({ length: 3200 }, (_, i) => `  a${i} --> a${i + 1}`).join('\n')}\n`,
	`flowchart LR\n${Array.from({ length: 80 }, (_, i) => `  subgraph s${i}`).join('\n')}\n  A\n${'  end\n'.repeat(80)}`,
];

/** Mermaid sources that try to run something, to fetch something, to open something, or to exhaust the page. */
export const hostileSources: readonly string[] = [...labels, ...directives, ...others];

/** A plan in which each of them stands under its number, among hostile headings, tables and trees. */
export function hostilePlan(): string {
	const blocks = hostileSources.map((source, index) => `## Case ${index + 1}\n\n\`\`\`mermaid\n${source}\`\`\`\n`);
	return `# Implementation Plan: <img src=x onerror=${js}>

## Constitution Check

- **<img src=x onerror=${js}>**: PASS
- **"]; click A call eval("${js}")**: PASS

## Component Responsibilities

| Component | Responsibility | New/Modified | Phase | Location |
|---|---|---|---|---|
| <img src=x onerror=${js}> | <script>${js}</script> | New | P1 | ${remote} |
| A"] --> B[" | click A "javascript:${js}" | New | P2 | x |

## <script>${js}</script>

\`\`\`text
<img src=x onerror=${js}>/
├── "<script>${js}</script>.ts  # NEW
└── ]; click A "${remote}"  # NEW
\`\`\`

${blocks.join('\n')}`;
}
