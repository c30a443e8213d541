// The explorer page: one element fills it.

import './explorer-page.ts';
