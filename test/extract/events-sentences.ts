/** Invented sentences from many countries' styles of news, by the type of event that each must tell. */
export const SENTENCES_BY_TYPE: readonly { readonly type: string; readonly sentences: readonly string[] }[] = [
  {
    type: 'Arrest',
    sentences: [
      'Police nabbed three men in Lagos.',
      'Two officers were taken into custody in Manila.',
      'Troops rounded up dozens of students in Yangon.',
      'The arrest of a smuggler was announced in Callao.',
      'Cops took a teenager into custody in Leeds.',
    ],
  },
  {
    type: 'Raid',
    sentences: [
      'Agents raided a warehouse in Ciudad del Este.',
      'Police busted a gambling den in Pattaya.',
      'A crackdown on street vendors began in Harare.',
      'Officers hunted down 12 workshops in Surat.',
    ],
  },
  {
    type: 'Seizure',
    sentences: [
      'Customs impounded 40 motorcycles in Entebbe.',
      'Over 200 rifles were seized in Bamako.',
      'The navy confiscated two trawlers off Palau.',
      'The seizure of the cargo angered Tirana.',
    ],
  },
  {
    type: 'Charge',
    sentences: [
      'Prosecutors in Milan charged two bankers with fraud.',
      'A grand jury indicted the mayor.',
      'A court in Dakar issued an arrest warrant for the singer.',
      'The agency filed a chargesheet against the engineer.',
    ],
  },
  {
    type: 'Trial',
    sentences: [
      'The general went on trial in Conakry.',
      'Two nurses appeared in court in Bristol.',
      'The former minister pleaded not guilty.',
      'The trial of the editor opened before a judge in Minsk.',
    ],
  },
  {
    type: 'Conviction',
    sentences: [
      'A jury convicted the surgeon.',
      'The trader was found guilty of bribery in Seoul.',
      'Two guards were convicted in Asunción.',
      'The court found the clerk guilty.',
    ],
  },
  {
    type: 'Sentence',
    sentences: [
      'A judge sentenced the arsonist to nine years.',
      'The blogger was jailed in Hanoi.',
      'A magistrate remanded the suspect in Colombo.',
      'The court handed down a life sentence on the gunman.',
    ],
  },
  {
    type: 'Release',
    sentences: [
      'The hostages were released in Niamey.',
      'A court in Nairobi acquitted the senator.',
      'Two detainees were released on bail.',
      'The captors freed six sailors held as hostages.',
    ],
  },
  {
    type: 'Investigation',
    sentences: [
      'Authorities launched an investigation into the collapse.',
      'Detectives are investigating the death of a diver.',
      'A judicial inquiry was ordered in Port Moresby.',
      'The watchdog is probing a lender in Oslo.',
    ],
  },
  {
    type: 'Attack',
    sentences: [
      'Militants attacked a convoy in Gao.',
      'Gunmen ambushed a patrol near Mocoa.',
      'The attack on the shrine shook Lahore.',
      'Rebels stormed and torched a depot in Goma.',
    ],
  },
  {
    type: 'Bombing',
    sentences: [
      'Jets bombed a bridge near Idlib.',
      'A suicide bombing hit a mosque in Kano.',
      'Separatists blew up a pipeline in Quetta.',
      'A car bomb exploded in Mogadishu.',
    ],
  },
  {
    type: 'Killing',
    sentences: [
      'Bandits killed five herders in Turkana.',
      'The mayor was assassinated in Veracruz.',
      'Police shot dead two robbers in Tembisa.',
      'The murder of a nun shocked Recife.',
    ],
  },
  {
    type: 'Death',
    sentences: [
      'Nine miners died in Cajamarca.',
      'Two hikers drowned in Batanes.',
      'The death of the poet was announced in Beirut.',
      'Three children were found dead in Ghent.',
    ],
  },
  {
    type: 'Injury',
    sentences: [
      'A blast injured eight cleaners in Dhaka.',
      'Ten fans were wounded in Rabat.',
      'Two jockeys sustained injuries in Nassau.',
      'The wall collapse left six workers injured.',
    ],
  },
  {
    type: 'Kidnapping',
    sentences: [
      'Gunmen kidnapped twelve pupils in Kaduna.',
      'A priest was abducted in Port-au-Prince.',
      'Pirates hijacked a tanker off Lomé.',
      'The abduction of two geologists alarmed Quito.',
    ],
  },
  {
    type: 'Protest',
    sentences: [
      'Students protested in Dhaka.',
      'Thousands took to the streets in Tbilisi.',
      'Farmers staged a sit-in outside parliament in Suva.',
      'A demonstration by nurses was held in Lusaka.',
    ],
  },
  {
    type: 'Strike',
    sentences: [
      'Dockers went on strike in Durban.',
      'Pilots walked off the job in Lisbon.',
      'A general strike by unions was called in Buenos Aires.',
      'Teachers downed tools in Apia.',
    ],
  },
  {
    type: 'Riot',
    sentences: [
      'Supporters clashed with police in Split.',
      'Police lathi-charged villagers in Patna.',
      'A prison riot broke out in Guayaquil.',
      'Officers used tear gas in Maseru.',
    ],
  },
  {
    type: 'Ceasefire',
    sentences: [
      'The two armies agreed a ceasefire in Doha.',
      'A truce between the clans was declared in Wau.',
      'The rebels laid down arms in Mindanao.',
      'A ceasefire was announced in Baku.',
    ],
  },
  {
    type: 'Sanction',
    sentences: [
      'Canada sanctioned two generals.',
      'The regulator suspended the licence of the airline.',
      'The union imposed sanctions on the junta.',
      'Fiji banned the import of toads.',
    ],
  },
  {
    type: 'Meeting',
    sentences: [
      'The foreign ministers met in Vientiane.',
      'The premier held talks with the envoy.',
      'A summit of island leaders was held in Port Vila.',
      'The coach held a press conference in Dakar.',
    ],
  },
  {
    type: 'Visit',
    sentences: [
      'The pope visited Dili.',
      'The minister paid a visit to Nukus.',
      'The state visit by the king began in Tunis.',
      "A delegation visited the camp in Cox's Bazar.",
    ],
  },
  {
    type: 'Agreement',
    sentences: [
      'Peru and Chile signed an agreement on fishing.',
      'The union reached a deal with the mine.',
      'The rivals signed a pact in Juba.',
      'Parliament ratified the treaty.',
    ],
  },
  {
    type: 'Election',
    sentences: [
      'Voters elected a new governor in Nuevo León.',
      'The senator won the election in Manila.',
      'A by-election was held in Port Elizabeth.',
      'She was re-elected in Tallinn.',
    ],
  },
  {
    type: 'Appointment',
    sentences: [
      'The board appointed a new director.',
      'Amina Sesay was sworn in as judge in Freetown.',
      'The king named a cousin as premier.',
      'The appointment of the auditor was announced in Suva.',
    ],
  },
  {
    type: 'Resignation',
    sentences: [
      'The minister resigned in Valletta.',
      'The coach stepped down in Amman.',
      'The board sacked its manager.',
      'The resignation of the bishop was accepted in Cebu.',
    ],
  },
  {
    type: 'Fraud',
    sentences: [
      'A broker defrauded dozens of pensioners in Perth.',
      'The clerk embezzled funds in Lilongwe.',
      'Conmen duped tourists in Phuket.',
      'A ponzi scheme was run by twins in Tirana.',
    ],
  },
  {
    type: 'Theft',
    sentences: [
      'Thieves stole a painting in Ghent.',
      'A bank was robbed in Kingston.',
      'The theft of a relic was reported in Kandy.',
      'Raiders made off with gold in Johannesburg.',
    ],
  },
  {
    type: 'Cyberattack',
    sentences: [
      'Hackers hacked into a ministry in San José.',
      'A data breach at a clinic was reported in Auckland.',
      'The company suffered a ransomware attack.',
      'Intruders breached the network of a lender.',
    ],
  },
  {
    type: 'Acquisition',
    sentences: [
      'The brewer acquired a rival company in Lagos.',
      'The takeover of the mill was approved in Turin.',
      'A fund bought a stake in the port.',
      'The firm was bought by a group from Jakarta.',
    ],
  },
  {
    type: 'Layoff',
    sentences: [
      'The carmaker laid off 900 workers in Puebla.',
      'The mine retrenched 60 staff in Kitwe.',
      'The bank cut 200 jobs in Zurich.',
      'Layoffs at the plant were announced in Cork.',
    ],
  },
  {
    type: 'Disaster',
    sentences: [
      'An earthquake struck Haiti.',
      'A cyclone hit Vanuatu.',
      'A market caught fire in Kumasi.',
      'A landslide buried a road in Nepal.',
    ],
  },
  {
    type: 'Accident',
    sentences: [
      'A bus crashed near Arequipa.',
      'A ferry capsized off Zanzibar.',
      'Two trains collided in Odisha.',
      'A plane crash near Goma killed six people.',
    ],
  },
  {
    type: 'Evacuation',
    sentences: [
      'Villagers were evacuated in Batangas.',
      'The navy evacuated two hundred tourists.',
      'The evacuation of the hospital began in Kherson.',
      'Soldiers airlifted families in Sindh.',
    ],
  },
  {
    type: 'Rescue',
    sentences: [
      'Divers rescued nine boys in Chiang Rai.',
      'Six miners were rescued in Copiapó.',
      'Firefighters pulled a girl from the rubble in Izmir.',
      'The rescue of the climbers took a day.',
    ],
  },
  {
    type: 'Outbreak',
    sentences: [
      'An outbreak of cholera was reported in Lusaka.',
      'The virus infected sixty nurses in Porto.',
      'An epidemic of measles spread in Apia.',
      'The singer tested positive in Seoul.',
    ],
  },
  {
    type: 'Deportation',
    sentences: [
      'Malaysia deported forty fishermen.',
      'Two activists were deported in Baku.',
      'The deportation of the pastor was halted in Lima.',
      'The country expelled three diplomats.',
    ],
  },
  {
    type: 'Assault',
    sentences: [
      'A gang assaulted a vendor in Naples.',
      'A teenager was stabbed in Croydon.',
      'Thugs beat up a reporter in Tegucigalpa.',
      'The rape of a student sparked anger in Delhi.',
    ],
  },
  {
    type: 'Order',
    sentences: [
      'A court ordered the firm to close the dam.',
      'The governor imposed a curfew in Jos.',
      'The judge quashed the ruling in Accra.',
      'The government declared a state of emergency in Suva.',
    ],
  },
  {
    type: 'Award',
    sentences: [
      'The academy awarded the prize to a poet in Oslo.',
      'The novelist won the award in Nairobi.',
      'The pilot was knighted in London.',
      'The film scooped the prize in Cannes.',
    ],
  },
];
