const tags = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs.split(' ').map((pair) => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to];
    }),
  );

/** Languages with newspapers that eld does not know: franc's code (ISO 639-3) and the BCP 47 tag. */
export const BEYOND = tags(
  'afr=af ind=id jav=jv sun=su ceb=ceb swh=sw kin=rw lug=lg lin=ln nya=ny sna=sn zul=zu xho=xh tsn=tn sot=st hau=ha ' +
    'ibo=ig wol=wo som=so tir=ti plt=mg hat=ht glg=gl npi=ne sin=si mya=my khm=km bod=bo uzn=uz tuk=tk uig=ug pbu=ps ' +
    'kaz=kk kir=ky tgk=tg tat=tt khk=mn ydd=yi',
);

/** The languages that eld names, where franc knows them too: eld's tag and franc's code. */
export const KNOWN = tags(
  'am=amh ar=arb az=azj be=bel bg=bul bn=ben ca=cat cs=ces da=dan de=deu el=ell es=spa fa=pes fi=fin fr=fra gu=guj ' +
    'he=heb hi=hin hr=hrv hu=hun hy=hye it=ita ja=jpn ka=kat kn=kan ko=kor lo=lao lt=lit lv=lvs ml=mal mr=mar ms=zlm ' +
    'nl=nld no=nob pa=pan pl=pol pt=por ro=ron ru=rus sk=slk sl=slv sq=als sr=srp sv=swe ta=tam te=tel th=tha tl=tgl ' +
    'tr=tur uk=ukr ur=urd vi=vie yo=yor zh=cmn',
);

/** Tags of one language under several names, or of languages that no detector tells apart: what is claimed decides. */
export const ALIKE: readonly (readonly string[])[] = [
  ['ms', 'id'],
  ['no', 'nb', 'nn'],
  ['hr', 'bs', 'sr', 'sh', 'cnr'],
  ['tl', 'fil'],
  ['zu', 'xh'],
  ['az', 'uz'],
  ['fa', 'prs'],
  ['zh', 'yue'],
  ['ku', 'ckb'],
];
