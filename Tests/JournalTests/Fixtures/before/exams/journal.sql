PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE event (
    sequence INTEGER PRIMARY KEY,
    device TEXT NOT NULL,
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    chain INTEGER NOT NULL,
    UNIQUE (device, number)
) STRICT;
INSERT INTO event VALUES(1,'55f123a62314df0e85fa674a4b8630ac',1,'98034e76f82021346f4a72121791c658',1796001943461,'started','{"version":1,"steady":4106388,"course":"sample","label":"mock","seed":"0000000000000004","rules":{"limit":60000,"mode":"exam","scoring":"all-or-nothing","navigation":"free","undo":false,"confidence":false,"feedback":"at-end","hints":false,"cut":75,"penalty":"1/4","warnings":[600000,300000,60000],"notes":"none"},"form":[{"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","version":"bf596f370cb38c61","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","version":"8b3d1ad0b8a10f59","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-hard","fingerprint":"d698015fd7a27031","version":"bec6cf03f83e52f6","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","version":"553e2dd131de581e","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false}],"names":{"exam":"Mock exam","course":"Birds and beasts","topics":[{"id":"beasts","title":"Beasts"},{"id":"birds","title":"Birds"}]}}',-3031710732161244832,-1216768188380013142);
INSERT INTO event VALUES(2,'55f123a62314df0e85fa674a4b8630ac',2,'98034e76f82021346f4a72121791c658',1796001943461,'shown','{"version":1,"steady":4106388,"question":0,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4"}',-6544702680250274276,4809282309657293766);
INSERT INTO event VALUES(3,'55f123a62314df0e85fa674a4b8630ac',3,'98034e76f82021346f4a72121791c658',1796001943961,'chosen','{"version":1,"steady":4106888,"question":0,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","response":["b56b868393b267cb"]}',3883608482850676003,-5105559837620258462);
INSERT INTO event VALUES(4,'55f123a62314df0e85fa674a4b8630ac',4,'98034e76f82021346f4a72121791c658',1796001944341,'marked','{"version":1,"steady":4107268,"question":0,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4"}',-525078040829051607,-6605704621563379825);
INSERT INTO event VALUES(5,'55f123a62314df0e85fa674a4b8630ac',5,'98034e76f82021346f4a72121791c658',1796001944745,'shown','{"version":1,"steady":4107672,"question":1,"item":"birds-easy","fingerprint":"cef4f8851f06ab6a"}',1853932552737625370,-1181122442219355653);
INSERT INTO event VALUES(6,'55f123a62314df0e85fa674a4b8630ac',6,'98034e76f82021346f4a72121791c658',1796001944939,'chosen','{"version":1,"steady":4107865,"question":1,"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","response":["30482ff69ff3b1f8"]}',2960474879954268158,5597796763001053878);
INSERT INTO event VALUES(7,'55f123a62314df0e85fa674a4b8630ac',7,'98034e76f82021346f4a72121791c658',1796001945317,'shown','{"version":1,"steady":4108244,"question":2,"item":"birds-hard","fingerprint":"d698015fd7a27031"}',3949020343562446044,4522975550275878489);
INSERT INTO event VALUES(8,'55f123a62314df0e85fa674a4b8630ac',8,'98034e76f82021346f4a72121791c658',1796001945561,'chosen','{"version":1,"steady":4108488,"question":2,"item":"birds-hard","fingerprint":"d698015fd7a27031","response":["b56b868393b267cb"]}',1235022214789952272,1268830248630631518);
INSERT INTO event VALUES(9,'55f123a62314df0e85fa674a4b8630ac',9,'98034e76f82021346f4a72121791c658',1796001945936,'shown','{"version":1,"steady":4108863,"question":3,"item":"beasts-easy","fingerprint":"614c5a3cc101a87a"}',6772420981176803738,2440839208214559882);
INSERT INTO event VALUES(10,'55f123a62314df0e85fa674a4b8630ac',10,'98034e76f82021346f4a72121791c658',1796001946137,'chosen','{"version":1,"steady":4109063,"question":3,"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","response":["b56b868393b267cb"]}',-9145488128984614181,1624911250422968304);
INSERT INTO event VALUES(11,'55f123a62314df0e85fa674a4b8630ac',11,'98034e76f82021346f4a72121791c658',1796001948074,'answered','{"version":1,"steady":4111000,"question":0,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","response":["b56b868393b267cb"],"score":"1","taken":1284,"hints":0,"changes":0,"confidence":null}',-3975126349297422399,-2473064151824459446);
INSERT INTO event VALUES(12,'55f123a62314df0e85fa674a4b8630ac',12,'98034e76f82021346f4a72121791c658',1796001948074,'answered','{"version":1,"steady":4111000,"question":1,"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","response":["30482ff69ff3b1f8"],"score":"0","taken":572,"hints":0,"changes":0,"confidence":null}',7116904764571755543,-7387937301419265715);
INSERT INTO event VALUES(13,'55f123a62314df0e85fa674a4b8630ac',13,'98034e76f82021346f4a72121791c658',1796001948074,'answered','{"version":1,"steady":4111000,"question":2,"item":"birds-hard","fingerprint":"d698015fd7a27031","response":["b56b868393b267cb"],"score":"1","taken":619,"hints":0,"changes":0,"confidence":null}',-464187852648678278,-4007351953316068566);
INSERT INTO event VALUES(14,'55f123a62314df0e85fa674a4b8630ac',14,'98034e76f82021346f4a72121791c658',1796001948074,'answered','{"version":1,"steady":4111000,"question":3,"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","response":["b56b868393b267cb"],"score":"1","taken":2137,"hints":0,"changes":0,"confidence":null}',7756033635687676895,-2219799571878269434);
INSERT INTO event VALUES(15,'55f123a62314df0e85fa674a4b8630ac',15,'98034e76f82021346f4a72121791c658',1796001948074,'submitted','{"version":1,"steady":4111000,"by":"learner"}',5362325812703049383,-4972229063846111735);
INSERT INTO event VALUES(16,'55f123a62314df0e85fa674a4b8630ac',16,'98034e76f82021346f4a72121791c658',1796001949116,'ended','{"version":1,"steady":4112043}',-3847979090854032583,-192669344909416603);
INSERT INTO event VALUES(17,'55f123a62314df0e85fa674a4b8630ac',17,'9e001703d3cfa339e3a6193c6102ca10',1796001960597,'started','{"version":1,"steady":4123524,"course":"sample","label":"slow","seed":"0000000000000005","rules":{"mode":"exam","scoring":"all-or-nothing","navigation":"free","feedback":"at-end","limit":1200000,"hints":false,"undo":false,"confidence":false,"cut":50,"warnings":[600000,300000,60000],"notes":"none"},"form":[{"item":"birds-medium","fingerprint":"775704bbb66e0542","version":"4897c9ffa62ac6cb","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","version":"553e2dd131de581e","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","version":"8b3d1ad0b8a10f59","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","version":"bf596f370cb38c61","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false}],"names":{"exam":"Slow exam","course":"Birds and beasts","topics":[{"id":"beasts","title":"Beasts"},{"id":"birds","title":"Birds"}]}}',6680972179169749845,-8049761823282849847);
INSERT INTO event VALUES(18,'55f123a62314df0e85fa674a4b8630ac',18,'9e001703d3cfa339e3a6193c6102ca10',1796001960597,'shown','{"version":1,"steady":4123524,"question":0,"item":"birds-medium","fingerprint":"775704bbb66e0542"}',-5026975017345736709,6514380697270371411);
INSERT INTO event VALUES(19,'55f123a62314df0e85fa674a4b8630ac',19,'9e001703d3cfa339e3a6193c6102ca10',1796001961115,'chosen','{"version":1,"steady":4124042,"question":0,"item":"birds-medium","fingerprint":"775704bbb66e0542","response":["30482ff69ff3b1f8"]}',2594478108032851416,-3684345173513141092);
INSERT INTO event VALUES(20,'55f123a62314df0e85fa674a4b8630ac',20,'9e001703d3cfa339e3a6193c6102ca10',1796001961595,'left','{"version":1,"steady":4124521}',7193393849561262334,5245294817423487334);
INSERT INTO event VALUES(21,'55f123a62314df0e85fa674a4b8630ac',21,'9e001703d3cfa339e3a6193c6102ca10',1796001963433,'resumed','{"version":1,"steady":4126360}',-1787202279197795823,2854391782728952695);
INSERT INTO event VALUES(22,'55f123a62314df0e85fa674a4b8630ac',22,'9e001703d3cfa339e3a6193c6102ca10',1796001963433,'ended','{"version":1,"steady":4126360}',1257661381017579397,4652636760925892224);
INSERT INTO event VALUES(23,'55f123a62314df0e85fa674a4b8630ac',23,'534fa629521919bc9bdc2997555d58b7',1796001965579,'started','{"version":1,"steady":4128506,"course":"sample","label":"mock","seed":"0000000000000006","rules":{"mode":"exam","hints":false,"navigation":"free","undo":false,"confidence":false,"limit":60000,"feedback":"at-end","scoring":"all-or-nothing","cut":75,"penalty":"1/4","warnings":[600000,300000,60000],"notes":"none"},"form":[{"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","version":"16eb7ed351c6aadb","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","version":"553e2dd131de581e","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-medium","fingerprint":"775704bbb66e0542","version":"4897c9ffa62ac6cb","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-hard","fingerprint":"d698015fd7a27031","version":"bec6cf03f83e52f6","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false}],"names":{"exam":"Mock exam","course":"Birds and beasts","topics":[{"id":"beasts","title":"Beasts"},{"id":"birds","title":"Birds"}]}}',4110454848423230518,-6179117510888664480);
INSERT INTO event VALUES(24,'55f123a62314df0e85fa674a4b8630ac',24,'534fa629521919bc9bdc2997555d58b7',1796001965579,'shown','{"version":1,"steady":4128506,"question":0,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a"}',-8027951651155548551,2933757135551869093);
INSERT INTO event VALUES(25,'55f123a62314df0e85fa674a4b8630ac',25,'534fa629521919bc9bdc2997555d58b7',1796001966089,'chosen','{"version":1,"steady":4129016,"question":0,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","response":["b56b868393b267cb"]}',-5210627320398739246,8057808607973260757);
INSERT INTO event VALUES(26,'55f123a62314df0e85fa674a4b8630ac',26,'534fa629521919bc9bdc2997555d58b7',1796001966563,'left','{"version":1,"steady":4129490}',1030556354027430271,-7726761879877388746);
INSERT INTO event VALUES(27,'55f123a62314df0e85fa674a4b8630ac',27,'534fa629521919bc9bdc2997555d58b7',1796002030469,'resumed','{"version":1,"steady":4193396}',-5854000955023552004,3974543020849105015);
INSERT INTO event VALUES(28,'55f123a62314df0e85fa674a4b8630ac',28,'534fa629521919bc9bdc2997555d58b7',1796002025579,'answered','{"version":1,"steady":4188506,"question":0,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","response":["b56b868393b267cb"],"score":"1","taken":60000,"hints":0,"changes":0,"confidence":null}',-8932356953879812349,-8433109846907343179);
INSERT INTO event VALUES(29,'55f123a62314df0e85fa674a4b8630ac',29,'534fa629521919bc9bdc2997555d58b7',1796002025579,'submitted','{"version":1,"steady":4188506,"by":"time"}',6031283183753546454,5342018590177546474);
INSERT INTO event VALUES(30,'55f123a62314df0e85fa674a4b8630ac',30,'9de6aea35faf7b53c23ee11aaa479b7e',1796002031839,'started','{"version":1,"steady":4194766,"course":"sample","label":"","seed":"0000000000000003","rules":{"undo":true,"mode":"study","confidence":false,"limit":null,"feedback":"at-once","hints":true,"scoring":"partial","navigation":"free"},"form":[{"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","version":"16eb7ed351c6aadb","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-medium","fingerprint":"775704bbb66e0542","version":"4897c9ffa62ac6cb","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","version":"bf596f370cb38c61","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":true},{"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","version":"553e2dd131de581e","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-hard","fingerprint":"d698015fd7a27031","version":"bec6cf03f83e52f6","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","version":"8b3d1ad0b8a10f59","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false}]}',-8640428191253489574,4216237927168854639);
INSERT INTO event VALUES(31,'55f123a62314df0e85fa674a4b8630ac',31,'9de6aea35faf7b53c23ee11aaa479b7e',1796002031839,'shown','{"version":1,"steady":4194766,"question":0,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a"}',444556533102938698,4690568360269511781);
INSERT INTO event VALUES(32,'55f123a62314df0e85fa674a4b8630ac',32,'9de6aea35faf7b53c23ee11aaa479b7e',1796002032099,'left','{"version":1,"steady":4195026}',-8777120870436703333,-4296869530470412461);
CREATE TABLE item_version (
    version TEXT PRIMARY KEY NOT NULL,
    fingerprint TEXT NOT NULL,
    source TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
INSERT INTO item_version VALUES('bf596f370cb38c61','3f788f29a7dd15e4',replace('## Which of the beasts is medium?\n<!-- id: beasts-medium; difficulty: medium; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),9059620310977232885);
INSERT INTO item_version VALUES('8b3d1ad0b8a10f59','cef4f8851f06ab6a',replace('## Which of the birds is easy?\n<!-- id: birds-easy; difficulty: easy; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),-2636489706368608197);
INSERT INTO item_version VALUES('bec6cf03f83e52f6','d698015fd7a27031',replace('## Which of the birds is hard?\n<!-- id: birds-hard; difficulty: hard; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),-3942813424328572716);
INSERT INTO item_version VALUES('553e2dd131de581e','614c5a3cc101a87a',replace('## Which of the beasts is easy?\n<!-- id: beasts-easy; difficulty: easy; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),7800490007872430577);
INSERT INTO item_version VALUES('4897c9ffa62ac6cb','775704bbb66e0542',replace('## Which of the birds is medium?\n<!-- id: birds-medium; difficulty: medium; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),-8785976751446501925);
INSERT INTO item_version VALUES('16eb7ed351c6aadb','64f6574a9a2d249a',replace('## Which of the beasts is hard?\n<!-- difficulty: hard; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),-6500568548147123973);
CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('checked','1796001942137');
CREATE TABLE course (
    path TEXT PRIMARY KEY NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, opened INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO course VALUES('/home/learner/course','sample','Birds and beasts',1796001942126);
CREATE TABLE loss (
    device TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (device, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE projected (sequence INTEGER NOT NULL) STRICT;
INSERT INTO projected VALUES(32);
CREATE TABLE session (
    session TEXT PRIMARY KEY NOT NULL, course TEXT NOT NULL, label TEXT NOT NULL, mode TEXT NOT NULL,
    started INTEGER NOT NULL, last INTEGER NOT NULL, steady INTEGER NOT NULL, elapsed INTEGER NOT NULL,
    time_limit INTEGER, cut INTEGER, penalty TEXT NOT NULL, forecast TEXT, points TEXT,
    cramming INTEGER NOT NULL, offset INTEGER NOT NULL, choices TEXT NOT NULL, answered INTEGER NOT NULL,
    current INTEGER NOT NULL, state TEXT NOT NULL, first_event INTEGER NOT NULL, last_event INTEGER NOT NULL,
    events INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('534fa629521919bc9bdc2997555d58b7','sample','mock','exam',1796001965579,1796002025579,4188506,984,60000,75,'1/4',NULL,'1',0,0,'31313131',1,0,'submitted',23,29,7);
INSERT INTO session VALUES('98034e76f82021346f4a72121791c658','sample','mock','exam',1796001943461,1796001949116,4112043,5655,60000,75,'1/4',NULL,'11/4',0,0,'31313131',4,3,'ended',1,16,16);
INSERT INTO session VALUES('9de6aea35faf7b53c23ee11aaa479b7e','sample','','study',1796002031839,1796002032099,4195026,260,NULL,NULL,'0',NULL,NULL,0,0,'313131313131',0,0,'running',30,32,3);
INSERT INTO session VALUES('9e001703d3cfa339e3a6193c6102ca10','sample','slow','exam',1796001960597,1796001963433,4126360,997,1200000,50,'0',NULL,NULL,0,0,'31313131',0,0,'ended',17,22,6);
CREATE TABLE answer (
    event INTEGER PRIMARY KEY, session TEXT NOT NULL, question INTEGER NOT NULL, course TEXT NOT NULL,
    item TEXT NOT NULL, fingerprint TEXT NOT NULL, at INTEGER NOT NULL, day INTEGER NOT NULL,
    points INTEGER NOT NULL, point_parts INTEGER NOT NULL, taken INTEGER NOT NULL, hints INTEGER NOT NULL,
    changes INTEGER NOT NULL, confidence INTEGER, response TEXT NOT NULL, options INTEGER NOT NULL,
    keys INTEGER NOT NULL, crammed INTEGER NOT NULL, rating INTEGER NOT NULL, recall INTEGER,
    UNIQUE (session, question)
) STRICT;
INSERT INTO answer VALUES(11,'98034e76f82021346f4a72121791c658',0,'sample','beasts-medium','3f788f29a7dd15e4',1796001948074,20786,1,1,1284,0,0,NULL,'b56b868393b267cb',3,1,0,3,NULL);
INSERT INTO answer VALUES(12,'98034e76f82021346f4a72121791c658',1,'sample','birds-easy','cef4f8851f06ab6a',1796001948074,20786,0,1,572,0,0,NULL,'30482ff69ff3b1f8',3,1,0,1,NULL);
INSERT INTO answer VALUES(13,'98034e76f82021346f4a72121791c658',2,'sample','birds-hard','d698015fd7a27031',1796001948074,20786,1,1,619,0,0,NULL,'b56b868393b267cb',3,1,0,3,NULL);
INSERT INTO answer VALUES(14,'98034e76f82021346f4a72121791c658',3,'sample','beasts-easy','614c5a3cc101a87a',1796001948074,20786,1,1,2137,0,0,NULL,'b56b868393b267cb',3,1,0,3,NULL);
INSERT INTO answer VALUES(28,'534fa629521919bc9bdc2997555d58b7',0,'sample','~64f6574a9a2d249a','64f6574a9a2d249a',1796002025579,20786,1,1,60000,0,0,NULL,'b56b868393b267cb',3,1,0,3,NULL);
CREATE TABLE item (
    course TEXT NOT NULL, item TEXT NOT NULL, answers INTEGER NOT NULL, correct INTEGER NOT NULL,
    outcome TEXT, first INTEGER, answered INTEGER, taken INTEGER NOT NULL, missed INTEGER NOT NULL,
    marked INTEGER NOT NULL, note TEXT, seen INTEGER, PRIMARY KEY (course, item)
) STRICT, WITHOUT ROWID;
INSERT INTO item VALUES('sample','beasts-easy',1,1,'correct',1,1796001948074,2137,0,0,NULL,1796001945936);
INSERT INTO item VALUES('sample','beasts-medium',1,1,'correct',1,1796001948074,1284,0,1,NULL,1796001943461);
INSERT INTO item VALUES('sample','birds-easy',1,0,'incorrect',0,1796001948074,572,1,0,NULL,1796001944745);
INSERT INTO item VALUES('sample','birds-hard',1,1,'correct',1,1796001948074,619,0,0,NULL,1796001945317);
INSERT INTO item VALUES('sample','birds-medium',0,0,NULL,NULL,NULL,0,0,0,NULL,1796001960597);
INSERT INTO item VALUES('sample','~64f6574a9a2d249a',1,1,'correct',1,1796002025579,60000,0,0,NULL,1796002031839);
CREATE TABLE schedule (
    course TEXT NOT NULL, item TEXT NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL,
    phase INTEGER NOT NULL, step INTEGER NOT NULL, reviewed INTEGER NOT NULL, due INTEGER NOT NULL,
    lapses INTEGER NOT NULL, options INTEGER NOT NULL, keys INTEGER NOT NULL, PRIMARY KEY (course, item)
) STRICT, WITHOUT ROWID;
INSERT INTO schedule VALUES('sample','beasts-easy',1.2699863684821481868,3.1919029778442613576,2,0,1796001948074,1796088348074,0,3,1);
INSERT INTO schedule VALUES('sample','beasts-medium',1.2699863684821481868,3.1919029778442613576,2,0,1796001948074,1796088348074,0,3,1);
INSERT INTO schedule VALUES('sample','birds-easy',0.211999999999999994,6.4132999999999995566,1,0,1796001948074,1796002548074,0,3,1);
INSERT INTO schedule VALUES('sample','birds-hard',1.2699863684821481868,3.1919029778442613576,2,0,1796001948074,1796088348074,0,3,1);
INSERT INTO schedule VALUES('sample','~64f6574a9a2d249a',1.2699863684821481868,3.1919029778442613576,2,0,1796002025579,1796088425579,0,3,1);
CREATE TABLE alias (
    course TEXT NOT NULL, fingerprint TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY (course, fingerprint)
) STRICT, WITHOUT ROWID;
INSERT INTO alias VALUES('sample','3f788f29a7dd15e4','beasts-medium');
INSERT INTO alias VALUES('sample','614c5a3cc101a87a','beasts-easy');
INSERT INTO alias VALUES('sample','775704bbb66e0542','birds-medium');
INSERT INTO alias VALUES('sample','cef4f8851f06ab6a','birds-easy');
INSERT INTO alias VALUES('sample','d698015fd7a27031','birds-hard');
CREATE TABLE tally (
    course TEXT PRIMARY KEY NOT NULL, answered INTEGER NOT NULL, missed INTEGER NOT NULL,
    marked INTEGER NOT NULL, last INTEGER NOT NULL, pace_count INTEGER NOT NULL, pace_sum INTEGER NOT NULL,
    pace_squares INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO tally VALUES('sample',5,1,1,1796002031839,4,32255,272383041);
CREATE TABLE day (
    course TEXT NOT NULL, day INTEGER NOT NULL, answers INTEGER NOT NULL, correct INTEGER NOT NULL,
    taken INTEGER NOT NULL, PRIMARY KEY (course, day)
) STRICT, WITHOUT ROWID;
INSERT INTO day VALUES('sample',20786,5,4,64612);
CREATE TABLE evidence (
    course TEXT NOT NULL, kind TEXT NOT NULL, bin INTEGER NOT NULL, answers INTEGER NOT NULL,
    correct INTEGER NOT NULL, expected INTEGER NOT NULL, guess INTEGER NOT NULL,
    PRIMARY KEY (course, kind, bin)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_remains BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER item_version_stays BEFORE UPDATE ON item_version
BEGIN SELECT RAISE(ABORT, 'item versions are never changed'); END;
CREATE TRIGGER item_version_remains BEFORE DELETE ON item_version
BEGIN SELECT RAISE(ABORT, 'item versions are never deleted'); END;
CREATE INDEX session_running ON session (session) WHERE state = 'running';
CREATE INDEX answer_item ON answer (course, item, at);
CREATE INDEX answer_day ON answer (course, day);
CREATE INDEX answer_checked ON answer (course, day, event) WHERE recall IS NOT NULL;
CREATE INDEX schedule_due ON schedule (course, due, phase, lapses);
COMMIT;
PRAGMA application_id=1400336244;
PRAGMA user_version=3;
