// The page at `/`: one file without a foreign byte, where the example queries run against this very server.

import { createHash } from 'node:crypto';
import type { ExampleQuery } from './example-queries.ts';

/** A page with the policy under which it, and nothing else, may run. */
export interface Page {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

/** The landing page with these examples. */
export function landingPage(examples: readonly ExampleQuery[]): Page {
  return { html: html(JSON.stringify(examples).replaceAll('<', '\\u003c')), contentSecurityPolicy };
}

const style = `
:root { color-scheme: light dark; --ink: #1b2230; --soft: #5a6475; --line: #d9dee7; --paper: #fbfcfe; --card: #fff; --mark: #2457c5; --on-mark: #fff; --focus: #b4540a }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf3; --soft: #a3adbd; --line: #313a49; --paper: #11151c; --card: #181e28; --mark: #8db4ff; --on-mark: #0d1526; --focus: #ffb86b }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
main { max-width: 70rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4rem) 1.25rem }
h1 { margin: 0; font-size: clamp(2rem, 5vw, 3rem); letter-spacing: -.02em; line-height: 1.1 }
.lead { max-width: 44rem; margin: .75rem 0 2rem; color: var(--soft); font-size: 1.1rem }
a { color: var(--mark) }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
[role=tablist] { display: flex; flex-wrap: wrap; gap: .5rem }
button { font: inherit; border: 1px solid var(--line); border-radius: 999px; padding: .4rem 1.1rem; background: var(--card); color: var(--ink); cursor: pointer }
button:hover { border-color: var(--mark) }
[aria-selected=true], #run { border-color: var(--mark); background: var(--mark); color: var(--on-mark) }
#about { min-height: 1.6em; margin: 1rem 0 .75rem }
.panes { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)) }
.pane { display: flex; flex-direction: column; min-width: 0 }
.bar { display: flex; align-items: center; justify-content: space-between; gap: 1rem; min-height: 2.75rem; font-size: .9rem; color: var(--soft) }
textarea, pre { flex: 1; width: 100%; height: 28rem; margin: 0; padding: 1rem; overflow: auto; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); color: var(--ink); font: 13px/1.5 ui-monospace, monospace; tab-size: 2; resize: vertical }
.key { color: var(--mark) }
footer { margin-top: 2.5rem; color: var(--soft); font-size: .9rem }
code { font-family: ui-monospace, monospace }
`;

const script = `
const examples = JSON.parse(document.getElementById('examples').textContent);
const [tabs, about, query, run, status, answer] = ['tabs', 'about', 'query', 'run', 'status', 'answer'].map((id) => document.getElementById(id));

const ask = async (query) => {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
};

const show = (value) => {
  answer.replaceChildren(...JSON.stringify(value, null, 2).split(/("(?:[^"\\\\]|\\\\.)*"(?=:))/).map((part, place) => {
    if (place % 2 === 0) return part;
    const key = document.createElement('span');
    key.className = 'key';
    key.textContent = part;
    return key;
  }));
};

let latest = 0;
const execute = async () => {
  const turn = ++latest;
  status.textContent = 'Asking…';
  const startedAt = performance.now();
  try {
    const result = await ask(query.value);
    if (turn !== latest) return;
    show(result);
    const cost = result.extensions?.cost?.requested;
    const time = Math.round(performance.now() - startedAt) + ' ms';
    status.textContent = (result.errors ? 'Answered with errors' : 'Answered') + ' in ' + time + (cost === undefined ? '' : ', ' + cost + ' points');
  } catch (error) {
    if (turn !== latest) return;
    answer.textContent = '';
    status.textContent = error.message;
  }
};

const choose = (place) => {
  [...tabs.children].forEach((tab, each) => {
    tab.setAttribute('aria-selected', String(each === place));
    tab.tabIndex = each === place ? 0 : -1;
  });
  document.getElementById('panel').setAttribute('aria-labelledby', tabs.children[place].id);
  about.textContent = examples[place].about;
  query.value = examples[place].query;
  return execute();
};

examples.forEach(({ title }, place) => {
  const tab = document.createElement('button');
  Object.assign(tab, { type: 'button', id: 'tab-' + place, textContent: title, onclick: () => choose(place) });
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', 'panel');
  tabs.append(tab);
});
tabs.addEventListener('keydown', (event) => {
  const here = [...tabs.children].indexOf(document.activeElement);
  const last = examples.length - 1;
  const there = { ArrowRight: here === last ? 0 : here + 1, ArrowLeft: here === 0 ? last : here - 1, Home: 0, End: last }[event.key];
  if (there === undefined) return;
  event.preventDefault();
  tabs.children[there].focus();
  choose(there);
});
run.addEventListener('click', execute);
query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) execute();
});
if (examples.length > 0) choose(0);
else about.textContent = 'This graph holds nobody yet: "vicinity import --help" says how to fill it.';
`;

const html = (examples: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vicinity</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>Vicinity</h1>
<p class="lead">A knowledge graph of research: the papers, people, topics, institutions, advisors and advisees around
a researcher, ranked, bounded, and each fact with its source. The API is GraphQL, at <code>/graphql</code>.</p>
<noscript><p>The examples below need JavaScript; the API does not.</p></noscript>
<div id="tabs" role="tablist" aria-label="Example queries"></div>
<div id="panel" role="tabpanel">
<p id="about"></p>
<div class="panes">
<div class="pane">
<div class="bar"><label for="query">Query</label><button type="button" id="run" aria-keyshortcuts="Control+Enter Meta+Enter">Run</button></div>
<textarea id="query" spellcheck="false" autocomplete="off"></textarea>
</div>
<div class="pane">
<div class="bar"><span id="answer-name">Answer</span><span id="status" role="status"></span></div>
<pre id="answer" tabindex="0" role="region" aria-labelledby="answer-name"></pre>
</div>
</div>
</div>
<footer>Health: <a href="healthz">/healthz</a>, <a href="readyz">/readyz</a>. Any GraphQL client works; the schema describes itself.
The explorer is not built here: <code>npm run build:explorer</code> builds it, and it is served from the next start on.</footer>
</main>
<script type="application/json" id="examples">${examples}</script>
<script type="module">${script}</script>
</body>
</html>
`;

const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src '${hash(script)}'`,
  `style-src '${hash(style)}'`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
