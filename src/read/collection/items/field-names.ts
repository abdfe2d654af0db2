import type { FieldName } from './field-mapping.ts';

/**
 * What news archives, data sets and interfaces of outlets call their fields, the surest names first; written without
 * case, spaces, hyphens and underscores, a dot between a key and one inside it.
 */
const NAMES: Readonly<Record<FieldName, string>> = {
  id: 'id articleid docid documentid newsid storyid uuid guid identifier',
  text: `text body content articlebody articletext bodytext maintext fulltext fullcontent articlecontent textcontent contenttext
    storytext storybody newstext newscontent cleantext cleanedtext cleancontent plaintext rawtext extractedtext bodyhtml bodyxhtml
    contenthtml articlehtml contentencoded text.full body.full body.text body.content body.html content.rendered content.text
    content.body content.html fields.bodytext fields.body article.text article.body article.content article story paragraphs
    document html`,
  headline: `headline title articletitle newstitle articleheadline newsheadline storytitle pagetitle webtitle heading head
    headline.main title.rendered title.text headline.text fields.headline article.headline article.title`,
  standfirst: `standfirst subtitle subheadline subheading subhead deck dek lede lead leadparagraph description descriptiontext
    summary abstract excerpt excerpt.rendered fields.standfirst fields.trailtext trailtext teaser snippet`,
  section: `section sectionname articlesection sectiontitle newssection category categoryname categories newsdesk desk rubric
    topic department`,
  publisher: `publisher publishername source sourcename newssource outlet outletname newsoutlet publication publicationname
    newspaper journal agency provider providername site sitename website brand media medianame mediaoutlet copyrightholder
    source.name source.title publisher.name provider.name outlet.name publication.name domain sourcedomain`,
  byline: `byline bylines author authors authorname authornames writer writers creator creators by journalist journalists reporter
    reporters contributor contributors author.name byline.original byline.text fields.byline`,
  url: `url link articleurl sourceurl weburl pageurl newsurl storyurl originalurl canonicalurl canonical articlelink newslink
    permalink href webpage address requestedurl documentidentifier guid uri id`,
  published: `published publishedat publisheddate datepublished datepublish publishdate publishedtime publishtime publishedon
    pubdate pubtime publicationdate publicationtime publicationdatetime webpublicationdate dateofpublication articledate newsdate
    postdate posted postedat dateposted date datetime firstpublished firstpublicationdate firstcreated versioncreated timestamp time
    created createdat createdon datecreated`,
  modified: `modified modifiedat datemodified datemodify modifieddate updated updatedat dateupdated lastupdated lastmodified
    lastmodifieddate updatedate modificationdate`,
  keywords: 'keywords keyword tags tag newskeywords labels topics',
  language: 'language lang languagecode langcode inlanguage locale',
};

const ALIASES = new Map(Object.entries(NAMES).map(([field, names]) => [field, names.split(/\s+/)]));

/** The folded names of a field, in the order in which they are tried. */
export function aliasesOf(field: FieldName): readonly string[] {
  return ALIASES.get(field) ?? [];
}

/** A name without case, spaces, hyphens and underscores: `Pub_Date` is `pubdate`. */
export function foldedName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}
