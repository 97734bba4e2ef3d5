/** Words that end or make a company's name in Latin letters. Source: written by us from reading names of firms. */
export const companyWord =
  /^(?:Group|Co|Ltd|LTD|Inc|Corporation|Company|Holdings?|Technology|Technologies|Tech|Energy|Power|International|Express|Limited|Corp|Industry|Industries|Industrial|Investment|Investments|Trade|Trading|Logistics|Bank|Motors?|Engineering|Construction|University|Institute|Machinery|Mining|Agro|Partners?|Capital|Hotel|Electric|Solar|Steel|Petroleum|Airlines|Air|Railway|Food|Foods|Agriculture|Chemical|Pharma|Medical|Resources|Development|Solutions|Systems|Telecom|Auto|Heavy|Equipment|Materials?|Textile|Metal|Metals|Gold|Oil|Gas|Electronics|Electronic|Electrical|Pharmaceuticals?|Cement|Aluminum|Aluminium|Nonferrous|Glass|Copper|Tungsten|Wind|Biotech|Biotechnology|Seeds?|Tyre|Tire|Rubber|Trucks?|Bus|Vehicles?|Automobile|Port|Ports|Shipping|Tourism|Travel|Hydropower|Nuclear|Semiconductor|Robotics|Cable|Pipe|Pipeline|Cotton|Grain|Feed|Meat|Dairy|Tea|Sugar|Fertilizer|Aviation|Cargo|Supply|Association|Enterprise|Enterprises|Factory|Works|Manufacturing)$/

/** English words that end a company's name in Cyrillic letters, folded. Source: as above. */
export const cyrillicFirm =
  /^(?:групп|холдингс?|корпорейшн|(?:тех|тек)нолодж[иы](?:с|з)?|инжиниринг|энерджи|пауэр|трейд(?:инг)?|логистикс?|индастриз?|интерн[эе]шнл|моторс|электрик|петролеум|констракшн|девелопмент|инвестмент|эйрлайнс|фармасьютикалз?|кемикал|майнинг|машинери|индастриал|текстайл|биотех|минералс|ресорсиз|ойл|фудс?|сервис(?:ез)?|дриллинг)$/

/** Words by which a Latin name is a university's. */
export const latinSchool = /^(?:University|Institute|College|Academy)$/
