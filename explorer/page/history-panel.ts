// What was done, step by step: each step leads back to its picture, those undone stay until something new is done.

import { html, type TemplateResult } from 'lit';
import type { ViewEvent } from '../model/event-log.ts';
import type { Exploration } from '../model/exploration.ts';
import type { Strings } from '../model/strings.en.ts';

/** The history as a list of buttons, the newest first. */
export function historyPanel(exploration: Exploration, words: Strings): TemplateResult {
  const { log } = exploration;
  return html`<div class="history-panel">
    <h2>${words.history}</h2>
    <ol reversed>
      ${log.events
        .map((event, index) => ({ event, length: index + 1 }))
        .toReversed()
        .map(
          ({ event, length }) => html`<li>
            <button
              type="button"
              class=${length > log.length ? 'event undone' : 'event'}
              aria-current=${length === log.length ? 'step' : 'false'}
              @click=${() => exploration.goTo(length)}
            >
              ${eventText(event, exploration, words)}
            </button>
          </li>`,
        )}
    </ol>
  </div>`;
}

function eventText(event: ViewEvent, exploration: Exploration, { events }: Strings): string {
  const label = (id: string): string => exploration.labelOf(id);
  switch (event.type) {
    case 'expand':
      return events.expand(label(event.id), event.added.length);
    case 'more':
      return events.more(event.added.length);
    case 'path':
      return events.path(label(event.from), label(event.to));
    case 'filter':
    case 'tidy':
    case 'unhide':
      return events[event.type];
    default:
      return events[event.type](label(event.id));
  }
}
