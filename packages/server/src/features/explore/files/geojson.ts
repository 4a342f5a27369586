import { featureOf, movePositions } from './geometry.ts';
import type { ReferenceSystem } from './projections.ts';
import { type Encode, jsonText } from './rows.ts';

/**
 * GeoJSON in another reference system than its own, which it names as programs expect it. Nothing leaves before the first
 * records are moved: a system that does not suit them is refused in time.
 */
export const encodeGeojson = (system: ReferenceSystem): Encode =>
  async function* encode(rows) {
    const crs = { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${system.epsg}` } };
    const head = `{"type": "FeatureCollection", "crs": ${JSON.stringify(crs)}, "features": [\n`;
    let before = head;
    for await (const batch of rows) {
      yield before + batch.map((row) => featureText(featureOf(row), system)).join(',\n');
      before = ',\n';
    }
    yield before === head ? `${head}\n]}\n` : '\n]}\n';
  };

function featureText({ geometry, properties }: ReturnType<typeof featureOf>, { project }: ReferenceSystem): string {
  const moved = geometry && project ? movePositions(geometry, project) : geometry;
  return `{"type":"Feature","geometry":${JSON.stringify(moved)},"properties":${jsonText(properties)}}`;
}
