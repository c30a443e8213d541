// The playground: GraphiQL over this server's API, with the queries that matter as tabs.

import './workers.ts';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { examples } from './examples.ts';

const endpoint = new URL('../graphql', location.href).href;
const fetcher = async (
  body: object,
  { headers }: { readonly headers?: Record<string, unknown> } = {},
): Promise<never> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...(headers as Record<string, string>) },
    body: JSON.stringify(body),
  });
  return response.json() as Promise<never>;
};
const tabs = examples.map(({ query, variables }) => ({ query, variables: JSON.stringify(variables, null, 2) }));
const [first] = tabs;
const place = document.querySelector('#playground');

if (place !== null && first !== undefined) {
  createRoot(place).render(
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={tabs}
      initialQuery={first.query}
      initialVariables={first.variables}
      shouldPersistHeaders={false}
      defaultEditorToolsVisibility="variables"
    />,
  );
}
