import type { Engine } from '../language/index.ts';
import { claims } from './claims.ts';
import { coreference } from './coreference.ts';
import { dates } from './dates.ts';
import { events } from './events.ts';
import { language } from './language.ts';
import { names } from './names.ts';
import { quantities } from './quantities.ts';
import { quotes } from './quotes.ts';
import { roles } from './roles.ts';
import { pipeline } from './stage.ts';
import { traits } from './traits.ts';

/** From an article to everything that it states, in this order: the table of contents of the project. */
export const extraction = (engine: Engine) =>
  pipeline()
    .with(language(engine))
    .with(dates)
    .with(names)
    .with(quantities)
    .with(roles)
    .with(coreference)
    .with(traits)
    .with(quotes)
    .with(events)
    .with(claims);
