import type Sigma from 'sigma';

/** The picture as it stands: what was drawn is read in the same turn, before the browser clears it. */
export function snapshot(sigma: Sigma, paper: string): Promise<Blob | null> {
  const source = sigma.getStageCanvas();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [source.width, source.height];
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    sigma.once('afterRender', () => {
      context.fillStyle = paper;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(source, 0, 0);
      canvas.toBlob(resolve, 'image/png');
    });
    sigma.scheduleRender();
  });
}
