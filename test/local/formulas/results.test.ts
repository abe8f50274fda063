import { describe, expect, test } from '@jest/globals';
import { result, sheet } from './sheets.ts';

const orders = [
  ['渠道', '金额', '日期'],
  ['淘宝', 10, '2026-03-01'],
  ['京东', 20.5, '2026-03-02'],
  ['淘宝', 30, null],
  [null, 'x', true],
] as const;

const others = [sheet('别 表', [[21]], 2), sheet("it's", [[7]], 3)] as const;

const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'operators',
    [
      ['=1+2*3', '7'],
      ['=-2^2', '4'],
      ['=50%', '0.5'],
      ['="a"&1', 'a1'],
      ['="a"="A"', 'TRUE'],
      ['=A2&B2', '淘宝10'],
      ['="12"+1', '13'],
      ['=A5+1', '1'],
      ['=1<"a"', 'TRUE'],
    ],
  ],
  [
    'references',
    [
      ['=B2+B3', '30.5'],
      ['=$B$2', '10'],
      ['=SUM(B:B)', '60.5'],
      ['=SUM(B3:B)', '50.5'],
      ['=SUM(B4:B2)', '60.5'],
      ['=COUNTA(1:1)', '3'],
      ["='别 表'!A1*2", '42'],
      ["='it''s'!A1", '7'],
      ['=A99999', ''],
      ['=SUM(A1:B2:C3)', '92195.5'],
      ['=OFFSET(A1,1,1)', '10'],
      ['=SUM(OFFSET(A1,1,1,3,1))', '60.5'],
      ['=INDIRECT("B"&2)', '10'],
      ['=INDIRECT("\'别 表\'!A1")', '21'],
    ],
  ],
  [
    'errors',
    [
      ['=1/0', '#DIV/0!'],
      ['=没有!A1', '#REF!'],
      ['=OFFSET(A1,-1,0)', '#REF!'],
      ['=J51', '#REF!'],
      ['=名称', '#NAME?'],
      ['=UNKNOWN(1)', '#NAME?'],
      ['=constructor()', '#NAME?'],
      ['=A1+1', '#VALUE!'],
      ['=A2:A4', '#VALUE!'],
      ['=10^400', '#NUM!'],
      ['=SUM(', '#ERROR!'],
      ['="abc', '#ERROR!'],
      ['=1+#N/A', '#N/A'],
      ['=SUM(A1,1/0)', '#DIV/0!'],
      ['=IFERROR(1/0,"无")', '无'],
      ['=IFNA(1/0,"无")', '#DIV/0!'],
      ['=ISERROR(1/0)', 'TRUE'],
    ],
  ],
  [
    'totals by condition',
    [
      ['=SUMIFS(B:B,A:A,"淘宝")', '40'],
      ['=SUMIFS(B:B,A:A,"淘宝",B:B,">15")', '30'],
      ['=SUMIFS(B2:B5,A2:A4,"淘宝")', '#VALUE!'],
      ['=SUMIF(A2:A5,"淘*",B2:B5)', '40'],
      ['=SUMIF(B2:B5,">15")', '50.5'],
      ['=COUNTIF(B2:B5,">=20.5")', '2'],
      ['=COUNTIF(A2:A5,"<>淘宝")', '2'],
      ['=COUNTIF(A2:A5,"")', '1'],
      ['=COUNTIF(A2:A5,A2)', '2'],
      ['=COUNTIFS(A2:A5,"淘宝",C2:C5,">="&DATE(2026,3,1))', '1'],
      ['=AVERAGEIFS(B2:B5,A2:A5,"淘宝")', '20'],
      ['=AVERAGEIFS(B2:B5,A2:A5,"拼多多")', '#DIV/0!'],
      ['=MAXIFS(B2:B5,A2:A5,"淘宝")', '30'],
      ['=SUMPRODUCT((A2:A4="淘宝")*B2:B4)', '40'],
    ],
  ],
  [
    'lookups',
    [
      ['=VLOOKUP("京东",A2:C5,2,FALSE)', '20.5'],
      ['=VLOOKUP("无",A2:C5,2,FALSE)', '#N/A'],
      ['=VLOOKUP("京东",A2:C5,9,FALSE)', '#REF!'],
      ['=VLOOKUP(25,B2:B4,1)', '20.5'],
      ['=HLOOKUP("金额",A1:C5,2,FALSE)', '10'],
      ['=INDEX(B2:B5,MATCH("京东",A2:A5,0))', '20.5'],
      ['=MATCH(25,B2:B4)', '2'],
      ['=XLOOKUP("无",A2:A4,B2:B4,"没有")', '没有'],
    ],
  ],
  [
    'days, in the zone of the workbook and by the host clock',
    [
      ['=TODAY()', '2026-03-02'],
      ['=NOW()', '2026-03-02 10:30:00'],
      ['=TODAY()-1', '2026-03-01'],
      ['=NOW()-TODAY()', '0.4375'],
      ['=DATE(2026,2,29)', '2026-03-01'],
      ['=EOMONTH(C2,0)', '2026-03-31'],
      ['=EDATE(DATE(2024,1,31),1)', '2024-02-29'],
      ['=YEAR(C2)&"-"&MONTH(C2)&"-"&DAY(C2)', '2026-3-1'],
      ['=WEEKDAY(TODAY(),2)', '1'],
      ['=HOUR(NOW())', '10'],
      ['=DATEDIF("2026-01-31","2026-03-01","M")', '1'],
      ['=NETWORKDAYS("2026-03-01","2026-03-07",C3)', '4'],
      ['=WORKDAY("2026-03-06",1)', '2026-03-09'],
      ['=TEXT(C2,"yyyy-mm")', '2026-03'],
    ],
  ],
  [
    'numbers and texts',
    [
      ['=ROUND(1.005,2)', '1.01'],
      ['=ROUND(-2.5,0)', '-3'],
      ['=ROUND(1234,-2)', '1200'],
      ['=MOD(-1,3)', '2'],
      ['=MEDIAN(B2:B4)', '20.5'],
      ['=ROUND(STDEV(B2:B4),4)', '10.0042'],
      ['=RANK(B2,B2:B4)', '3'],
      ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
      ['=LEFT("掌柜",1)', '掌'],
      ['=LEN("掌柜")', '2'],
      ['=REGEXEXTRACT("ab12","\\d+")', '12'],
      ['=REGEXMATCH("a","(")', '#REF!'],
      ['=VALUE("12%")', '0.12'],
      ['=TEXTJOIN("/",TRUE,A2:A5)', '淘宝/京东/淘宝'],
    ],
  ],
  [
    'choices',
    [
      ['=IF(B2>5,"大","小")', '大'],
      ['=IF(FALSE,1)', 'FALSE'],
      ['=IF(TRUE,1,1/0)', '1'],
      ['=IFS(B2>50,1,TRUE,2)', '2'],
      ['=IFS(FALSE,1)', '#N/A'],
      ['=SWITCH("b","a",1,"b",2)', '2'],
      ['=AND(B2>1,B3>100)', 'FALSE'],
    ],
  ],
];

describe.each(groups)('%s', (_, cases) => {
  test.each(cases)('%s shows %j', (formula, shown) => {
    expect(result(formula, orders, ...others)).toBe(shown);
  });
});
