/** News agencies and outlets that sign a report with a line of their own or inside a dateline. */
const PUBLISHERS: ReadonlySet<string> = new Set(
  `Reuters|Thomson Reuters|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|UPI|United Press International
Bloomberg|Bloomberg News|dpa|Deutsche Presse-Agentur|Deutsche Welle|DW|EFE|ACAN-EFE|ANSA|AGI|Adnkronos|LUSA|Lusa|APA|ANP|Belga
TT|NTB|Ritzau|STT|PAP|CTK|ČTK|MTI|Agerpres|BTA|Tanjug|Beta|HINA|Hina|FENA|STA|ATA|AMNA|Ukrinform|Interfax|Interfax-Ukraine
TASS|Itar-Tass|RIA Novosti|Sputnik|Belta|BelTA|Armenpress|Azertac|Trend|Kazinform|Anadolu|Anadolu Agency|AA|Xinhua|China News Service
Kyodo|Kyodo News|Jiji|Jiji Press|Yonhap|KCNA|CNA|Focus Taiwan|Antara|Bernama|PNA|Philippine News Agency|VNA|Vietnam News Agency|TNA|AKP
PTI|Press Trust of India|ANI|IANS|UNI|APP|Associated Press of Pakistan|PPI|BSS|UNB|bdnews24|RSS|Lankapuvath|Pajhwok|Khaama Press|TOLOnews
IRNA|ISNA|Fars|Fars News Agency|Tasnim|Mehr|SANA|SPA|Saudi Press Agency|WAM|QNA|KUNA|BNA|ONA|Petra|MENA|WAFA|NNA|INA|SABA
APS|MAP|TAP|LANA|SUNA|ENA|Fana|KNA|Kenya News Agency|TASS|NAN|News Agency of Nigeria|GNA|Ghana News Agency|ANGOP|Angop|AIM|BOPA
NAMPA|Nampa|ZANIS|ZIANA|New Ziana|SAPA|Sapa|PANA|Panapress|APANEWS|Afrol News|afrol News|allAfrica|AllAfrica|IRIN|IPS|Inter Press Service|Voice of America|VOA
Agencia Brasil|Agência Brasil|Andina|Notimex|Prensa Latina|Telam|Télam|ABI|AVN|CANA|CMC|Caribbean Media Corporation|PACNEWS|RNZ|AAP|NZPA|NZME
Canadian Press|The Canadian Press|CP|PA|PA Media|Press Association|BBC|BBC News|CNN|Al Jazeera|The New York Times|The Guardian|Washington Post
The Washington Post|Los Angeles Times|Wall Street Journal|Financial Times|USA Today|NPR|Wikinews|Global Voices|The Conversation|UN News
The Hindu|Times of India|The Times of India|Hindustan Times|Indian Express|The Indian Express|Dawn|The Express Tribune|The Daily Star|Dhaka Tribune
Kathmandu Post|The Kathmandu Post|Daily Mirror|Daily Nation|The Nation|The Standard|The East African|Daily Monitor|New Vision|The New Times|The Citizen
Premium Times|The Punch|Punch|Vanguard|Daily Trust|ThisDay|The Guardian Nigeria|Graphic Online|MyJoyOnline|Mail & Guardian|News24|The Herald
Jamaica Observer|The Gleaner|Jamaica Gleaner|Trinidad Express|Newsday|Stabroek News|Kaieteur News|Nation News|Fiji Times|The Fiji Times|Post-Courier|The National
The Straits Times|Bangkok Post|Jakarta Post|The Jakarta Post|Philippine Daily Inquirer|Rappler|The Star|Malaysiakini|VnExpress|Khmer Times|Myanmar Times
South China Morning Post|The Japan Times|Korea Herald|The Korea Herald|Haaretz|The Jerusalem Post|Arab News|Gulf News|The National|Al-Ahram|Ahram Online
The Irish Times|Le Monde|El País|Der Spiegel|The Moscow Times|Kyiv Independent|Kyiv Post|Balkan Insight|Euronews|France 24|Politico|Buenos Aires Times`
    .split(/[|\n]/)
    .map((name) => name.toLowerCase()),
);

/** The publisher that a line names and nothing else, as it stands there; undefined when it is no known one. */
export function publisherLine(line: string): string | undefined {
  const name = line
    .replace(/^(?:source|agency|via|from)\s?:\s?/i, '')
    .replace(/^[-–—([ ]+|(?<![-–—)\] .])[-–—)\] .]+$/g, '');
  return PUBLISHERS.has(name.toLowerCase()) ? name : undefined;
}
