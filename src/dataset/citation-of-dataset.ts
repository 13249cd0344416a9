/** A reference to the whole dataset after GB/T 7714—2015, [DB/OL] for a database online; dates are ISO dates. */
export const datasetCitation = (version: string, address: string, cited: string): string =>
  `择城 Zecheng. 择城政策条款数据: 第${version}版[DB/OL]. [${cited}]. ${address}.`;
