import { colourVariables } from '../drawing/colours.ts';

const variables = (isDark: boolean) =>
  colourVariables(isDark)
    .map(([name, colour]) => `${name}:${colour}`)
    .join(';');

/** The style of a report: it opens anywhere, so it has no fonts but the reader's own. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1c1e21;--quiet:#5b6068;--rule:#dedacf;--accent:#9a2a1b;--hit:#fff0b8;${variables(false)}}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e9e6df;--quiet:#a3a8b0;--rule:#33373d;--accent:#f0927f;--hit:#5a4a10;${variables(true)}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:3rem 1.25rem 5rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Charter,'Iowan Old Style',Georgia,serif;overflow-wrap:anywhere}
h1{font-size:2.3rem;line-height:1.15;margin:0 0 .4rem;text-wrap:balance}
h2{font-size:1.3rem;margin:2.6rem 0 .8rem;border-top:1px solid var(--rule);padding-top:1rem}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
p{margin:0 0 .6rem}
a{color:inherit}
small,.quiet,figcaption,th{color:var(--quiet);font:.875rem/1.45 system-ui,sans-serif}
figure{margin:2rem 0}
svg{width:100%;height:auto;max-height:44rem}
blockquote{margin:.5rem 0 1.1rem;padding-inline-start:.9rem;border-inline-start:2px solid var(--rule)}
mark{background:var(--hit);color:inherit}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:start;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--rule)}
.tag{border:1px solid var(--rule);border-radius:1rem;padding:0 .5rem;color:var(--quiet);font:.8125rem/1.5 system-ui,sans-serif}
.bad{color:var(--accent)}
ol.sources{padding-inline-start:1.6rem}
@media print{body{max-width:none;padding:0}h2{break-after:avoid}blockquote{break-inside:avoid}}`;
