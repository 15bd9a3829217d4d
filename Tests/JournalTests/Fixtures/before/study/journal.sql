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
INSERT INTO event VALUES(1,'fe45ae054f9aaea27f46193ba2cf07ba',1,'3bf36bb874c49cbf7346c55e5b578b71',1796001853789,'started','{"version":1,"steady":4016716,"course":"sample","label":"","seed":"0000000023c26632","rules":{"navigation":"free","mode":"study","scoring":"partial","undo":true,"confidence":false,"hints":true,"feedback":"at-once","limit":null},"form":[{"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","version":"553e2dd131de581e","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","version":"bf596f370cb38c61","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","version":"16eb7ed351c6aadb","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","version":"8b3d1ad0b8a10f59","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-medium","fingerprint":"775704bbb66e0542","version":"4897c9ffa62ac6cb","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-hard","fingerprint":"d698015fd7a27031","version":"bec6cf03f83e52f6","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false}],"offset":-43200}',-4616210432537570358,8983770292308365765);
INSERT INTO event VALUES(2,'fe45ae054f9aaea27f46193ba2cf07ba',2,'3bf36bb874c49cbf7346c55e5b578b71',1796001853789,'shown','{"version":1,"steady":4016716,"question":0,"item":"beasts-easy","fingerprint":"614c5a3cc101a87a"}',5643790781923281481,5324773624373566327);
INSERT INTO event VALUES(3,'fe45ae054f9aaea27f46193ba2cf07ba',3,'3bf36bb874c49cbf7346c55e5b578b71',1796001854069,'chosen','{"version":1,"steady":4016996,"question":0,"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","response":["b56b868393b267cb"]}',-4598341623979411156,7043081079299684908);
INSERT INTO event VALUES(4,'fe45ae054f9aaea27f46193ba2cf07ba',4,'3bf36bb874c49cbf7346c55e5b578b71',1796001854165,'answered','{"version":1,"steady":4017092,"question":0,"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","response":["b56b868393b267cb"],"score":"1","taken":376,"hints":0,"changes":0,"confidence":null}',-8003132550536688068,-5774754407975665082);
INSERT INTO event VALUES(5,'fe45ae054f9aaea27f46193ba2cf07ba',5,'3bf36bb874c49cbf7346c55e5b578b71',1796001854381,'shown','{"version":1,"steady":4017308,"question":1,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4"}',-4977722132617007533,6439532094794466033);
INSERT INTO event VALUES(6,'fe45ae054f9aaea27f46193ba2cf07ba',6,'3bf36bb874c49cbf7346c55e5b578b71',1796001854603,'chosen','{"version":1,"steady":4017529,"question":1,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","response":["30482ff69ff3b1f8"]}',-7716372512224593883,1970973192151533553);
INSERT INTO event VALUES(7,'fe45ae054f9aaea27f46193ba2cf07ba',7,'3bf36bb874c49cbf7346c55e5b578b71',1796001854699,'answered','{"version":1,"steady":4017626,"question":1,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","response":["30482ff69ff3b1f8"],"score":"0","taken":318,"hints":0,"changes":0,"confidence":null}',7084628869816421770,6627690750577331422);
INSERT INTO event VALUES(8,'fe45ae054f9aaea27f46193ba2cf07ba',8,'3bf36bb874c49cbf7346c55e5b578b71',1796001854909,'shown','{"version":1,"steady":4017836,"question":2,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a"}',-2689272152373602366,2187937615117195871);
INSERT INTO event VALUES(9,'fe45ae054f9aaea27f46193ba2cf07ba',9,'3bf36bb874c49cbf7346c55e5b578b71',1796001855127,'hint-revealed','{"version":1,"steady":4018054,"question":2,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","count":1}',5330641644576413559,-8056495682935095243);
INSERT INTO event VALUES(10,'fe45ae054f9aaea27f46193ba2cf07ba',10,'3bf36bb874c49cbf7346c55e5b578b71',1796001855613,'chosen','{"version":1,"steady":4018540,"question":2,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","response":["b56b868393b267cb"]}',-9194081911175004629,-3553944403562846818);
INSERT INTO event VALUES(11,'fe45ae054f9aaea27f46193ba2cf07ba',11,'3bf36bb874c49cbf7346c55e5b578b71',1796001855701,'answered','{"version":1,"steady":4018628,"question":2,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","response":["b56b868393b267cb"],"score":"1","taken":792,"hints":1,"changes":0,"confidence":null}',8867107611488380722,-6792960030906421443);
INSERT INTO event VALUES(12,'fe45ae054f9aaea27f46193ba2cf07ba',12,'3bf36bb874c49cbf7346c55e5b578b71',1796001855907,'marked','{"version":1,"steady":4018834,"question":2,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a"}',-5812608174556927153,-5996706046752927489);
INSERT INTO event VALUES(13,'fe45ae054f9aaea27f46193ba2cf07ba',13,'3bf36bb874c49cbf7346c55e5b578b71',1796001858065,'noted','{"version":1,"steady":4020992,"question":2,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","text":"again, slowly"}',-4182214768654217166,-5063189874284093534);
INSERT INTO event VALUES(14,'fe45ae054f9aaea27f46193ba2cf07ba',14,'3bf36bb874c49cbf7346c55e5b578b71',1796001858689,'shown','{"version":1,"steady":4021616,"question":3,"item":"birds-easy","fingerprint":"cef4f8851f06ab6a"}',5616992052294559971,-7711454626466255379);
INSERT INTO event VALUES(15,'fe45ae054f9aaea27f46193ba2cf07ba',15,'3bf36bb874c49cbf7346c55e5b578b71',1796001858945,'chosen','{"version":1,"steady":4021872,"question":3,"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","response":["30482ff69ff3b1f8"]}',8160327700277766275,2423482461998386541);
INSERT INTO event VALUES(16,'fe45ae054f9aaea27f46193ba2cf07ba',16,'3bf36bb874c49cbf7346c55e5b578b71',1796001859037,'answered','{"version":1,"steady":4021964,"question":3,"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","response":["30482ff69ff3b1f8"],"score":"0","taken":348,"hints":0,"changes":0,"confidence":null}',8163527681562209241,-7485158420858662235);
INSERT INTO event VALUES(17,'fe45ae054f9aaea27f46193ba2cf07ba',17,'3bf36bb874c49cbf7346c55e5b578b71',1796001859281,'undone','{"version":1,"steady":4022208,"question":3,"item":"birds-easy","fingerprint":"cef4f8851f06ab6a"}',-3562154723235174355,-6091759896008962289);
INSERT INTO event VALUES(18,'fe45ae054f9aaea27f46193ba2cf07ba',18,'3bf36bb874c49cbf7346c55e5b578b71',1796001859897,'chosen','{"version":1,"steady":4022824,"question":3,"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","response":["b56b868393b267cb"]}',-5415108721579350502,4344716742718328343);
INSERT INTO event VALUES(19,'fe45ae054f9aaea27f46193ba2cf07ba',19,'3bf36bb874c49cbf7346c55e5b578b71',1796001859985,'answered','{"version":1,"steady":4022912,"question":3,"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","response":["b56b868393b267cb"],"score":"1","taken":1052,"hints":0,"changes":1,"confidence":null}',-4999818187202191499,3569203148701326225);
INSERT INTO event VALUES(20,'fe45ae054f9aaea27f46193ba2cf07ba',20,'3bf36bb874c49cbf7346c55e5b578b71',1796001860233,'shown','{"version":1,"steady":4023159,"question":4,"item":"birds-medium","fingerprint":"775704bbb66e0542"}',5327983524983918392,-8549681267980772126);
INSERT INTO event VALUES(21,'fe45ae054f9aaea27f46193ba2cf07ba',21,'3bf36bb874c49cbf7346c55e5b578b71',1796001860433,'left','{"version":1,"steady":4023360}',-8790593122793807982,3720533223700807038);
INSERT INTO event VALUES(22,'fe45ae054f9aaea27f46193ba2cf07ba',22,'3bf36bb874c49cbf7346c55e5b578b71',1796001870621,'resumed','{"version":1,"steady":4033548}',5132031483281078163,-6009348173512258799);
INSERT INTO event VALUES(23,'fe45ae054f9aaea27f46193ba2cf07ba',23,'3bf36bb874c49cbf7346c55e5b578b71',1796001870865,'chosen','{"version":1,"steady":4033792,"question":4,"item":"birds-medium","fingerprint":"775704bbb66e0542","response":["30482ff69ff3b1f8"]}',-5772096278524879665,8425065495322981107);
INSERT INTO event VALUES(24,'fe45ae054f9aaea27f46193ba2cf07ba',24,'3bf36bb874c49cbf7346c55e5b578b71',1796001870962,'answered','{"version":1,"steady":4033888,"question":4,"item":"birds-medium","fingerprint":"775704bbb66e0542","response":["30482ff69ff3b1f8"],"score":"0","taken":541,"hints":0,"changes":0,"confidence":null}',5576363902038358550,-6872589891698466724);
INSERT INTO event VALUES(25,'fe45ae054f9aaea27f46193ba2cf07ba',25,'3bf36bb874c49cbf7346c55e5b578b71',1796001871177,'shown','{"version":1,"steady":4034104,"question":5,"item":"birds-hard","fingerprint":"d698015fd7a27031"}',4900868966031832928,3287134745806079942);
INSERT INTO event VALUES(26,'fe45ae054f9aaea27f46193ba2cf07ba',26,'3bf36bb874c49cbf7346c55e5b578b71',1796001871385,'chosen','{"version":1,"steady":4034312,"question":5,"item":"birds-hard","fingerprint":"d698015fd7a27031","response":["b56b868393b267cb"]}',-7917206043975863704,1848284425855059715);
INSERT INTO event VALUES(27,'fe45ae054f9aaea27f46193ba2cf07ba',27,'3bf36bb874c49cbf7346c55e5b578b71',1796001871505,'answered','{"version":1,"steady":4034432,"question":5,"item":"birds-hard","fingerprint":"d698015fd7a27031","response":["b56b868393b267cb"],"score":"1","taken":328,"hints":0,"changes":0,"confidence":null}',1405422865289293016,9022255119482934988);
INSERT INTO event VALUES(28,'fe45ae054f9aaea27f46193ba2cf07ba',28,'3bf36bb874c49cbf7346c55e5b578b71',1796001872374,'ended','{"version":1,"steady":4035300}',-7668349387210619959,-9054682490206116269);
INSERT INTO event VALUES(29,'fe45ae054f9aaea27f46193ba2cf07ba',29,'0d036c880841119b5c6ccf8f8a7233ca',1796001874346,'started','{"version":1,"steady":4037273,"course":"sample","label":"","seed":"00000000e0a53e55","rules":{"undo":true,"confidence":true,"hints":true,"limit":null,"feedback":"at-once","navigation":"free","scoring":"partial","mode":"study"},"form":[{"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","version":"553e2dd131de581e","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","version":"bf596f370cb38c61","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","version":"16eb7ed351c6aadb","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":true},{"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","version":"8b3d1ad0b8a10f59","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-medium","fingerprint":"775704bbb66e0542","version":"4897c9ffa62ac6cb","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-hard","fingerprint":"d698015fd7a27031","version":"bec6cf03f83e52f6","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false}],"offset":50400}',-7358050822559508756,2927896709776328508);
INSERT INTO event VALUES(30,'fe45ae054f9aaea27f46193ba2cf07ba',30,'0d036c880841119b5c6ccf8f8a7233ca',1796001874346,'shown','{"version":1,"steady":4037273,"question":0,"item":"beasts-easy","fingerprint":"614c5a3cc101a87a"}',-7155922308571187919,-6583878454429667484);
INSERT INTO event VALUES(31,'fe45ae054f9aaea27f46193ba2cf07ba',31,'0d036c880841119b5c6ccf8f8a7233ca',1796001874627,'chosen','{"version":1,"steady":4037554,"question":0,"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","response":["b56b868393b267cb"]}',2510163228186426506,4550293904813425235);
INSERT INTO event VALUES(32,'fe45ae054f9aaea27f46193ba2cf07ba',32,'0d036c880841119b5c6ccf8f8a7233ca',1796001874725,'rated','{"version":1,"steady":4037652,"question":0,"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","confidence":3}',-2501554295854222185,-8185633835358721238);
INSERT INTO event VALUES(33,'fe45ae054f9aaea27f46193ba2cf07ba',33,'0d036c880841119b5c6ccf8f8a7233ca',1796001875125,'answered','{"version":1,"steady":4038052,"question":0,"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","response":["b56b868393b267cb"],"score":"1","taken":779,"hints":0,"changes":0,"confidence":3}',-2983367125783540672,4560295925007886722);
INSERT INTO event VALUES(34,'fe45ae054f9aaea27f46193ba2cf07ba',34,'0d036c880841119b5c6ccf8f8a7233ca',1796001875349,'shown','{"version":1,"steady":4038276,"question":1,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4"}',918627663921177116,-2592965041296799477);
INSERT INTO event VALUES(35,'fe45ae054f9aaea27f46193ba2cf07ba',35,'0d036c880841119b5c6ccf8f8a7233ca',1796001875577,'chosen','{"version":1,"steady":4038504,"question":1,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","response":["b56b868393b267cb"]}',8709892109096691691,8625799831630432549);
INSERT INTO event VALUES(36,'fe45ae054f9aaea27f46193ba2cf07ba',36,'0d036c880841119b5c6ccf8f8a7233ca',1796001875678,'rated','{"version":1,"steady":4038605,"question":1,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","confidence":1}',-1972061720877740207,5005520243600388111);
INSERT INTO event VALUES(37,'fe45ae054f9aaea27f46193ba2cf07ba',37,'0d036c880841119b5c6ccf8f8a7233ca',1796001876177,'answered','{"version":1,"steady":4039104,"question":1,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","response":["b56b868393b267cb"],"score":"1","taken":828,"hints":0,"changes":0,"confidence":1}',1043302337670496270,6434826778175327461);
INSERT INTO event VALUES(38,'fe45ae054f9aaea27f46193ba2cf07ba',38,'0d036c880841119b5c6ccf8f8a7233ca',1796001876429,'shown','{"version":1,"steady":4039356,"question":2,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a"}',-5365948111935540694,2009672085783863935);
INSERT INTO event VALUES(39,'fe45ae054f9aaea27f46193ba2cf07ba',39,'0d036c880841119b5c6ccf8f8a7233ca',1796001876673,'chosen','{"version":1,"steady":4039600,"question":2,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","response":["30482ff69ff3b1f8"]}',-6216760365218841502,-9064222154813928152);
INSERT INTO event VALUES(40,'fe45ae054f9aaea27f46193ba2cf07ba',40,'0d036c880841119b5c6ccf8f8a7233ca',1796001876785,'answered','{"version":1,"steady":4039712,"question":2,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","response":["30482ff69ff3b1f8"],"score":"0","taken":356,"hints":0,"changes":0,"confidence":null}',5749647482547537606,1827448577750261657);
INSERT INTO event VALUES(41,'fe45ae054f9aaea27f46193ba2cf07ba',41,'0d036c880841119b5c6ccf8f8a7233ca',1796001877005,'left','{"version":1,"steady":4039932}',-2370735365464294874,70188451727357366);
INSERT INTO event VALUES(42,'fe45ae054f9aaea27f46193ba2cf07ba',42,'a86b4ca85dffc1a98952ab0e0a96ede4',1796001878074,'started','{"version":1,"steady":4041001,"course":"sample","label":"","seed":"0000000000000003","rules":{"mode":"study","scoring":"partial","hints":true,"confidence":false,"limit":null,"undo":true,"feedback":"at-once","navigation":"free"},"form":[{"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","version":"16eb7ed351c6aadb","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":true},{"item":"birds-medium","fingerprint":"775704bbb66e0542","version":"4897c9ffa62ac6cb","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","version":"bf596f370cb38c61","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"beasts-easy","fingerprint":"614c5a3cc101a87a","version":"553e2dd131de581e","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-hard","fingerprint":"d698015fd7a27031","version":"bec6cf03f83e52f6","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false},{"item":"birds-easy","fingerprint":"cef4f8851f06ab6a","version":"8b3d1ad0b8a10f59","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false}],"offset":50400}',-3721845874958114064,-1407356121653672719);
INSERT INTO event VALUES(43,'fe45ae054f9aaea27f46193ba2cf07ba',43,'a86b4ca85dffc1a98952ab0e0a96ede4',1796001878074,'shown','{"version":1,"steady":4041001,"question":0,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a"}',8905063194803312548,-6682014596004113530);
INSERT INTO event VALUES(44,'fe45ae054f9aaea27f46193ba2cf07ba',44,'a86b4ca85dffc1a98952ab0e0a96ede4',1796001878345,'left','{"version":1,"steady":4041272}',3406293869816567258,-3543007172516020922);
INSERT INTO event VALUES(45,'fe45ae054f9aaea27f46193ba2cf07ba',45,'3189eaed4e2799933da43d1aa0e0f051',1796001891451,'started','{"version":1,"steady":4054378,"course":"sample","label":"mark","seed":"0000000000000000","rules":{"undo":true,"confidence":false,"hints":true,"mode":"study","scoring":"partial","navigation":"free","feedback":"at-once","limit":null},"form":[{"item":"birds-medium","fingerprint":"775704bbb66e0542","version":"4897c9ffa62ac6cb","topic":"birds","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false}],"offset":50400}',8511980152614338213,-8000374634032099785);
INSERT INTO event VALUES(46,'fe45ae054f9aaea27f46193ba2cf07ba',46,'3189eaed4e2799933da43d1aa0e0f051',1796001891451,'marked','{"version":1,"steady":4054378,"question":0,"item":"birds-medium","fingerprint":"775704bbb66e0542"}',3149719430619658644,-3450630554182024418);
INSERT INTO event VALUES(47,'fe45ae054f9aaea27f46193ba2cf07ba',47,'3189eaed4e2799933da43d1aa0e0f051',1796001891451,'ended','{"version":1,"steady":4054378}',2431220153328797748,-5283278162561545886);
INSERT INTO event VALUES(48,'fe45ae054f9aaea27f46193ba2cf07ba',48,'3fbe95aa4f44cf8c3b7bf3668162d0dc',1796001896641,'started','{"version":1,"steady":4059568,"course":"sample","label":"missed","seed":"00000000fd415be3","rules":{"hints":true,"feedback":"at-once","undo":true,"limit":null,"scoring":"partial","navigation":"free","mode":"review","confidence":false},"form":[{"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","version":"16eb7ed351c6aadb","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":true},{"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4","version":"bf596f370cb38c61","topic":"beasts","options":["30482ff69ff3b1f8","b56b868393b267cb","02196462dde6f597"],"keys":["b56b868393b267cb"],"hints":1,"marked":false}],"offset":50400}',6157724058189822024,-4080969142367431089);
INSERT INTO event VALUES(49,'fe45ae054f9aaea27f46193ba2cf07ba',49,'3fbe95aa4f44cf8c3b7bf3668162d0dc',1796001896641,'shown','{"version":1,"steady":4059568,"question":0,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a"}',-4615369216499580221,-4268885487757152379);
INSERT INTO event VALUES(50,'fe45ae054f9aaea27f46193ba2cf07ba',50,'3fbe95aa4f44cf8c3b7bf3668162d0dc',1796001897315,'chosen','{"version":1,"steady":4060242,"question":0,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","response":["b56b868393b267cb"]}',7432373844152127409,7509551044439125900);
INSERT INTO event VALUES(51,'fe45ae054f9aaea27f46193ba2cf07ba',51,'3fbe95aa4f44cf8c3b7bf3668162d0dc',1796001897405,'answered','{"version":1,"steady":4060332,"question":0,"item":"~64f6574a9a2d249a","fingerprint":"64f6574a9a2d249a","response":["b56b868393b267cb"],"score":"1","taken":764,"hints":0,"changes":0,"confidence":null}',-4991941513803489152,6806663309255694603);
INSERT INTO event VALUES(52,'fe45ae054f9aaea27f46193ba2cf07ba',52,'3fbe95aa4f44cf8c3b7bf3668162d0dc',1796001897981,'shown','{"version":1,"steady":4060908,"question":1,"item":"beasts-medium","fingerprint":"3f788f29a7dd15e4"}',-3186875292388881614,6126070172504049297);
INSERT INTO event VALUES(53,'fe45ae054f9aaea27f46193ba2cf07ba',53,'3fbe95aa4f44cf8c3b7bf3668162d0dc',1796001898457,'left','{"version":1,"steady":4061384}',7740063508415045489,5776056801665062517);
INSERT INTO event VALUES(54,'fe45ae054f9aaea27f46193ba2cf07ba',54,'a86b4ca85dffc1a98952ab0e0a96ede4',1796001910821,'resumed','{"version":1,"steady":4073747}',3986635531385446280,4309468748072516407);
INSERT INTO event VALUES(55,'fe45ae054f9aaea27f46193ba2cf07ba',55,'a86b4ca85dffc1a98952ab0e0a96ede4',1796001910821,'ended','{"version":1,"steady":4073747}',-5147510856743391290,-8831399240584180892);
CREATE TABLE item_version (
    version TEXT PRIMARY KEY NOT NULL,
    fingerprint TEXT NOT NULL,
    source TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
INSERT INTO item_version VALUES('553e2dd131de581e','614c5a3cc101a87a',replace('## Which of the beasts is easy?\n<!-- id: beasts-easy; difficulty: easy; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),7800490007872430577);
INSERT INTO item_version VALUES('bf596f370cb38c61','3f788f29a7dd15e4',replace('## Which of the beasts is medium?\n<!-- id: beasts-medium; difficulty: medium; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),9059620310977232885);
INSERT INTO item_version VALUES('16eb7ed351c6aadb','64f6574a9a2d249a',replace('## Which of the beasts is hard?\n<!-- difficulty: hard; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),-6500568548147123973);
INSERT INTO item_version VALUES('8b3d1ad0b8a10f59','cef4f8851f06ab6a',replace('## Which of the birds is easy?\n<!-- id: birds-easy; difficulty: easy; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),-2636489706368608197);
INSERT INTO item_version VALUES('4897c9ffa62ac6cb','775704bbb66e0542',replace('## Which of the birds is medium?\n<!-- id: birds-medium; difficulty: medium; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),-8785976751446501925);
INSERT INTO item_version VALUES('bec6cf03f83e52f6','d698015fd7a27031',replace('## Which of the birds is hard?\n<!-- id: birds-hard; difficulty: hard; shuffle: no -->\n- [ ] This one\n- [x] That one\n- [ ] Another one\n\n### Hint\nNot this one.\n\n### Explanation\nIt is.','\n',char(10)),-3942813424328572716);
CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('checked','1796001853809');
INSERT INTO setting VALUES('exam-day:sample','20833');
INSERT INTO setting VALUES('limit','55');
INSERT INTO setting VALUES('retention','0.85');
CREATE TABLE course (
    path TEXT PRIMARY KEY NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, opened INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO course VALUES('/home/learner/course','sample','Birds and beasts',1796001853774);
CREATE TABLE loss (
    device TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (device, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE projected (sequence INTEGER NOT NULL) STRICT;
INSERT INTO projected VALUES(55);
CREATE TABLE session (
    session TEXT PRIMARY KEY NOT NULL, course TEXT NOT NULL, label TEXT NOT NULL, mode TEXT NOT NULL,
    started INTEGER NOT NULL, last INTEGER NOT NULL, steady INTEGER NOT NULL, elapsed INTEGER NOT NULL,
    time_limit INTEGER, cut INTEGER, penalty TEXT NOT NULL, forecast TEXT, points TEXT,
    cramming INTEGER NOT NULL, offset INTEGER NOT NULL, choices TEXT NOT NULL, answered INTEGER NOT NULL,
    current INTEGER NOT NULL, state TEXT NOT NULL, first_event INTEGER NOT NULL, last_event INTEGER NOT NULL,
    events INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('0d036c880841119b5c6ccf8f8a7233ca','sample','','study',1796001874346,1796001877005,4039932,2659,NULL,NULL,'0',NULL,NULL,0,50400,'313131313131',3,2,'running',29,41,13);
INSERT INTO session VALUES('3189eaed4e2799933da43d1aa0e0f051','sample','mark','study',1796001891451,1796001891451,4054378,0,NULL,NULL,'0',NULL,NULL,0,50400,'31',0,0,'ended',45,47,3);
INSERT INTO session VALUES('3bf36bb874c49cbf7346c55e5b578b71','sample','','study',1796001853789,1796001872374,4035300,8396,NULL,NULL,'0',NULL,NULL,0,-43200,'313131313131',6,5,'ended',1,28,28);
INSERT INTO session VALUES('3fbe95aa4f44cf8c3b7bf3668162d0dc','sample','missed','review',1796001896641,1796001898457,4061384,1816,NULL,NULL,'0',NULL,NULL,0,50400,'3131',1,1,'running',48,53,6);
INSERT INTO session VALUES('a86b4ca85dffc1a98952ab0e0a96ede4','sample','','study',1796001878074,1796001910821,4073747,271,NULL,NULL,'0',NULL,NULL,0,50400,'313131313131',0,0,'ended',42,55,5);
CREATE TABLE answer (
    event INTEGER PRIMARY KEY, session TEXT NOT NULL, question INTEGER NOT NULL, course TEXT NOT NULL,
    item TEXT NOT NULL, fingerprint TEXT NOT NULL, at INTEGER NOT NULL, day INTEGER NOT NULL,
    points INTEGER NOT NULL, point_parts INTEGER NOT NULL, taken INTEGER NOT NULL, hints INTEGER NOT NULL,
    changes INTEGER NOT NULL, confidence INTEGER, response TEXT NOT NULL, options INTEGER NOT NULL,
    keys INTEGER NOT NULL, crammed INTEGER NOT NULL, rating INTEGER NOT NULL, recall INTEGER,
    UNIQUE (session, question)
) STRICT;
INSERT INTO answer VALUES(4,'3bf36bb874c49cbf7346c55e5b578b71',0,'sample','beasts-easy','614c5a3cc101a87a',1796001854165,20786,1,1,376,0,0,NULL,'b56b868393b267cb',3,1,0,3,NULL);
INSERT INTO answer VALUES(7,'3bf36bb874c49cbf7346c55e5b578b71',1,'sample','beasts-medium','3f788f29a7dd15e4',1796001854699,20786,0,1,318,0,0,NULL,'30482ff69ff3b1f8',3,1,0,1,NULL);
INSERT INTO answer VALUES(11,'3bf36bb874c49cbf7346c55e5b578b71',2,'sample','~64f6574a9a2d249a','64f6574a9a2d249a',1796001855701,20786,1,1,792,1,0,NULL,'b56b868393b267cb',3,1,0,2,NULL);
INSERT INTO answer VALUES(19,'3bf36bb874c49cbf7346c55e5b578b71',3,'sample','birds-easy','cef4f8851f06ab6a',1796001859985,20786,1,1,1052,0,1,NULL,'b56b868393b267cb',3,1,0,2,NULL);
INSERT INTO answer VALUES(24,'3bf36bb874c49cbf7346c55e5b578b71',4,'sample','birds-medium','775704bbb66e0542',1796001870962,20786,0,1,541,0,0,NULL,'30482ff69ff3b1f8',3,1,0,1,NULL);
INSERT INTO answer VALUES(27,'3bf36bb874c49cbf7346c55e5b578b71',5,'sample','birds-hard','d698015fd7a27031',1796001871505,20786,1,1,328,0,0,NULL,'b56b868393b267cb',3,1,0,3,NULL);
INSERT INTO answer VALUES(33,'0d036c880841119b5c6ccf8f8a7233ca',0,'sample','beasts-easy','614c5a3cc101a87a',1796001875125,20787,1,1,779,0,0,3,'b56b868393b267cb',3,1,0,3,915565);
INSERT INTO answer VALUES(37,'0d036c880841119b5c6ccf8f8a7233ca',1,'sample','beasts-medium','3f788f29a7dd15e4',1796001876177,20787,1,1,828,0,0,1,'b56b868393b267cb',3,1,0,2,766196);
INSERT INTO answer VALUES(40,'0d036c880841119b5c6ccf8f8a7233ca',2,'sample','~64f6574a9a2d249a','64f6574a9a2d249a',1796001876785,20787,0,1,356,0,0,NULL,'30482ff69ff3b1f8',3,1,0,1,886053);
INSERT INTO answer VALUES(51,'3fbe95aa4f44cf8c3b7bf3668162d0dc',0,'sample','~64f6574a9a2d249a','64f6574a9a2d249a',1796001897405,20787,1,1,764,0,0,NULL,'b56b868393b267cb',3,1,0,3,NULL);
CREATE TABLE item (
    course TEXT NOT NULL, item TEXT NOT NULL, answers INTEGER NOT NULL, correct INTEGER NOT NULL,
    outcome TEXT, first INTEGER, answered INTEGER, taken INTEGER NOT NULL, missed INTEGER NOT NULL,
    marked INTEGER NOT NULL, note TEXT, seen INTEGER, PRIMARY KEY (course, item)
) STRICT, WITHOUT ROWID;
INSERT INTO item VALUES('sample','beasts-easy',2,2,'correct',1,1796001875125,1155,0,0,NULL,1796001874346);
INSERT INTO item VALUES('sample','beasts-medium',2,1,'correct',0,1796001876177,1146,1,0,NULL,1796001897981);
INSERT INTO item VALUES('sample','birds-easy',1,1,'correct',1,1796001859985,1052,0,0,NULL,1796001858689);
INSERT INTO item VALUES('sample','birds-hard',1,1,'correct',1,1796001871505,328,0,0,NULL,1796001871177);
INSERT INTO item VALUES('sample','birds-medium',1,0,'incorrect',0,1796001870962,541,1,1,NULL,1796001860233);
INSERT INTO item VALUES('sample','~64f6574a9a2d249a',3,2,'correct',1,1796001897405,1912,1,1,'again, slowly',1796001896641);
CREATE TABLE schedule (
    course TEXT NOT NULL, item TEXT NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL,
    phase INTEGER NOT NULL, step INTEGER NOT NULL, reviewed INTEGER NOT NULL, due INTEGER NOT NULL,
    lapses INTEGER NOT NULL, options INTEGER NOT NULL, keys INTEGER NOT NULL, PRIMARY KEY (course, item)
) STRICT, WITHOUT ROWID;
INSERT INTO schedule VALUES('sample','beasts-easy',5.1490174986468186801,3.320040021156393184,2,0,1796001875125,1796865875125,0,3,1);
INSERT INTO schedule VALUES('sample','beasts-medium',0.96863854917602265626,7.7151937452381122994,1,0,1796001876177,1796002776177,0,3,1);
INSERT INTO schedule VALUES('sample','birds-easy',0.82282608100572618425,5.4374530292007907661,1,0,1796001859985,1796002759985,0,3,1);
INSERT INTO schedule VALUES('sample','birds-hard',1.2699863684821481868,3.1919029778442613576,2,0,1796001871505,1796174671505,0,3,1);
INSERT INTO schedule VALUES('sample','birds-medium',0.211999999999999994,6.4132999999999995566,1,0,1796001870962,1796002470962,0,3,1);
INSERT INTO schedule VALUES('sample','~64f6574a9a2d249a',0.3154596452186856359,8.47229302440606169,2,0,1796001897405,1796088297405,0,3,1);
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
INSERT INTO tally VALUES('sample',6,3,2,1796001910821,7,45372,295243384);
CREATE TABLE day (
    course TEXT NOT NULL, day INTEGER NOT NULL, answers INTEGER NOT NULL, correct INTEGER NOT NULL,
    taken INTEGER NOT NULL, PRIMARY KEY (course, day)
) STRICT, WITHOUT ROWID;
INSERT INTO day VALUES('sample',20786,6,4,3407);
INSERT INTO day VALUES('sample',20787,4,3,2727);
CREATE TABLE evidence (
    course TEXT NOT NULL, kind TEXT NOT NULL, bin INTEGER NOT NULL, answers INTEGER NOT NULL,
    correct INTEGER NOT NULL, expected INTEGER NOT NULL, guess INTEGER NOT NULL,
    PRIMARY KEY (course, kind, bin)
) STRICT, WITHOUT ROWID;
INSERT INTO evidence VALUES('sample','confidence',1,1,1,0,0);
INSERT INTO evidence VALUES('sample','confidence',3,1,1,0,0);
INSERT INTO evidence VALUES('sample','recall',16,1,1,844131,333333);
INSERT INTO evidence VALUES('sample','recall',18,2,1,1867745,666666);
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
