import type { Geometry, Position } from '@lucarne/odsql';
import IndexedPointInAreaLocator from 'jsts/org/locationtech/jts/algorithm/locate/IndexedPointInAreaLocator.js';
import PointLocator from 'jsts/org/locationtech/jts/algorithm/PointLocator.js';
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import FastSegmentSetIntersectionFinder from 'jsts/org/locationtech/jts/noding/FastSegmentSetIntersectionFinder.js';
import SegmentStringUtil from 'jsts/org/locationtech/jts/noding/SegmentStringUtil.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import { isArea, partsOf, pathsOf, type Simple, simpleParts, startsOf } from './parts.ts';

/** Whether a shape, read from its GeoJSON, passes a test. */
export type ShapePredicate = (shape: unknown) => boolean;

/** What jsts makes of a geometry; its own types say no more. */
type Topology = object;

/** A geometry of a query, indexed once for all shapes that it is compared with. */
interface Prepared {
  readonly topology: Topology;
  readonly starts: readonly Position[];
  readonly corners: readonly Position[];
  readonly area: boolean;
  /** Where a position lies: inside, on the edge, outside. */
  readonly locate: (position: Position) => number;
  readonly meets: (topology: Topology) => boolean;
}

const reader = new GeoJSONReader(new GeometryFactory());
const INSIDE = 0;
const OUTSIDE = 2;

const coordinate = ([x, y]: Position): Coordinate => new Coordinate(x, y);
const topologyOf = (part: Simple): Topology => reader.read(part) as Topology;

/** True for shapes that have a point in common with a geometry. */
export function intersecting(geometry: Geometry): ShapePredicate {
  const prepared = partsOf(geometry).map(prepare);
  return (shape) => simpleParts(shape).some((part) => prepared.some((one) => intersects(part, one)));
}

/** True for shapes that lie inside a geometry: no point outside, and some point that is not of its edge. */
export function lyingWithin(geometry: Geometry): ShapePredicate {
  const prepared = partsOf(geometry).map(prepare);
  return (shape) => simpleParts(shape).every((part) => prepared.some((one) => liesWithin(part, one)));
}

function prepare(part: Simple): Prepared {
  const read = topologyOf(part);
  const area = isArea(part);
  const topology = area ? merged(read) : read;
  const finder = new FastSegmentSetIntersectionFinder(SegmentStringUtil.extractSegmentStrings(topology));
  return {
    topology,
    area,
    starts: startsOf(part),
    corners: pathsOf(part).flat(),
    locate: locatorOf(topology, area),
    meets: (other) => Boolean(finder.intersects(SegmentStringUtil.extractSegmentStrings(other))),
  };
}

function locatorOf(topology: Topology, area: boolean): Prepared['locate'] {
  const locator = area ? new IndexedPointInAreaLocator(topology) : new PointLocator();
  return locator instanceof IndexedPointInAreaLocator
    ? (position) => locator.locate(coordinate(position))
    : (position) => Number(locator.locate(coordinate(position), topology));
}

const holds = (topology: Topology, position: Position): boolean =>
  Boolean(new PointLocator().intersects(coordinate(position), topology));

/** Two geometries meet where edges cross or touch, or where a component of one lies inside the other. */
function intersects(part: Simple, prepared: Prepared): boolean {
  if (startsOf(part).some((position) => prepared.locate(position) !== OUTSIDE)) return true;
  const topology = topologyOf(part);
  return prepared.meets(topology) || prepared.starts.some((position) => holds(topology, position));
}

/** A corner outside refuses; edges that never meet accept an area without holes around it. The rest is for the full relation. */
function liesWithin(part: Simple, prepared: Prepared): boolean {
  const corners = pathsOf(part).flat();
  const places = corners.map(prepared.locate);
  if (places.includes(OUTSIDE)) return false;
  const topology = topologyOf(part);
  if (prepared.area && places.every((place) => place === INSIDE) && !prepared.meets(topology)) {
    return !(isArea(part) && prepared.corners.some((position) => holds(topology, position)));
  }
  return related(topology, prepared.topology);
}

/** Areas that touch or lie over one another as one; those that cross themselves are taken apart first. */
function merged(topology: Topology): Topology {
  try {
    return UnaryUnionOp.union(topology) as Topology;
  } catch {
    return BufferOp.bufferOp(topology, 0) as Topology;
  }
}

/** An area that crosses itself cannot always be related; then it is taken apart first. */
function related(inner: Topology, outer: Topology): boolean {
  try {
    return isWithin(inner, outer);
  } catch {
    return isWithin(BufferOp.bufferOp(inner, 0) as Topology, outer);
  }
}

const isWithin = (inner: Topology, outer: Topology): boolean => Boolean(RelateOp.relate(inner, outer).isWithin());
