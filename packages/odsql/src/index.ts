export { readCondition } from './condition.ts';
export { type FacetNode, type FacetRequest, type FacetRow, type FacetSort, facetTree } from './facets.ts';
export { functions } from './functions/all.ts';
export type { ArgumentKind, ArgumentRow, ExpressionClause, FunctionRow } from './functions/rows.ts';
export { type Answered, type Guide, guide, guideExamples, type TopicId } from './guide/guide.ts';
export type { Topic } from './guide/topic.ts';
export { limits } from './limits.ts';
export type { Condition } from './plan/condition.ts';
export { type FacetPlan, planFacets } from './plan/facets.ts';
export { type Extent, extentOf, type Geometry, type Polygon, type Position } from './plan/geometry/geometry.ts';
export { checkExport, checkPage, type PageCaps, pageCaps } from './plan/pages.ts';
export type { GroupsPlan, Output, QueryPlan, RecordsPlan } from './plan/plan.ts';
export { planQuery } from './plan/query.ts';
export { type ClauseName, type ProblemCode, type ProblemFacts, QueryProblem } from './problems.ts';
export { readFacet } from './read/facet.ts';
export { readOlderQuery } from './read/older/query.ts';
export { call, readSeries, type SeriesQuery } from './read/older/series.ts';
export { readQuery } from './read/query.ts';
export { recordText } from './record-text.ts';
export { limitPlan } from './rewrite/limit.ts';
export { restrictPlan } from './rewrite/restrict.ts';
export { answerShapeTests, type ShapeTest, shapeTestsOf } from './rewrite/shapes.ts';
export type { ExpressionTree } from './tree/expression.ts';
export type { GroupTree, ItemTree, QueryTree } from './tree/query.ts';
export type {
  BoundValue,
  Column,
  DatePrecision,
  FieldType,
  OutputColumn,
  QueryContext,
  RecordsQuery,
  RowTemplate,
  SqlPlace,
  SqlTarget,
  SqlText,
  TemplateField,
  WordIndex,
} from './types.ts';
export { technicalColumns } from './types.ts';
export { idIndexing } from './write/duckdb/id-index.ts';
export { wordKey } from './write/duckdb/patterns.ts';
export { type WordIndexing, type WordIndexSteps, wordIndexing } from './write/duckdb/word-index.ts';
export { writeFacet } from './write/facet.ts';
export { writeQuery } from './write/odsql/query.ts';
export { writeRecords, writeTotal } from './write/query.ts';
