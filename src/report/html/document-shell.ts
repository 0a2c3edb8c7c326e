/**
 * The page around the views. Nothing but the one style and the one script of this package may run or load: their
 * hashes stand in the content security policy, and nothing else is allowed.
 */
import { createHash } from 'node:crypto';
import { VERSION } from '../../version.js';
import assets from './assets.table.json' with { type: 'json' };
import type { Markup } from './markup.js';
import { html, trusted } from './markup.js';

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(assets.style)}`,
  `script-src ${hashOf(assets.script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface Shell {
  readonly title: string;
  /** The line at the top of the page: what was compared. */
  readonly heading: string;
  /** Home of a folder of pages; empty in one file. */
  readonly home: string;
}

export function opening({ title, heading, home }: Shell): Markup {
  return html`${trusted('<!doctype html>\n')}<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY.replaceAll('"', ''))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="dedupe ${VERSION}">
<title>${title}</title>
<style>${trusted(assets.style)}</style>
<script>${trusted(assets.script)}</script>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="masthead"><p class="brand">dedupe</p><h1>${heading}</h1>
<nav aria-label="Report"><ul><li><a href="${home}#stories">Stories</a></li><li><a href="${home}#reports">All reports</a></li></ul></nav></header>
<main id="main" tabindex="-1">
`;
}

export function closing(settings: readonly string[]): Markup {
  return html`</main>
<footer class="foot"><p>Made by dedupe ${VERSION}. ${settings.join(' ')}</p><p>Match kinds: <span class="s">shared wording</span>, <em class="e">words edited inside it</em>, <span class="a">furniture of the trade</span>.</p></footer>
</body></html>
`;
}
