import type { GrayPicture } from './gray-picture.ts';

/** A cup in a ring: what a shop's sign looks like on paper. */
export function cup(): GrayPicture {
  const [width, height] = [240, 160];
  const dots = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - 120, y - 80];
      const ring = Math.hypot(dx, dy);
      const isBowl = dy > -10 && dy < 38 && Math.abs(dx) < 44 - Math.max(0, dy) * 0.55;
      const isSteam =
        dy < -16 && dy > -46 && Math.abs((Math.abs(dx) % 24) - 10) < 3 && Math.abs(dx) < 30;
      if ((ring > 70 && ring < 76) || isBowl || isSteam) dots[y * width + x] = 0;
    }
  return { width, height, dots };
}
