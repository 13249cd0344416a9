/* A chart's SVG file as a picture of the reader's own making: without this script the button is not there. */

/** Twice the drawing's size, for print. */
const SCALE = 2;

/** The drawing's file did not come, or not whole. */
class NotLoaded extends Error {}

async function pngOf(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => {
    throw new NotLoaded();
  });
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the canvas is empty"))), "image/png");
  });
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-png]")) {
  const said = button.parentElement?.querySelector("[data-png-said]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    const { png = "", name = "chart.png" } = button.dataset;
    const say = (words: string): void => {
      if (said) said.textContent = words;
    };
    say("正在生成…");
    try {
      download(await pngOf(png), name);
      say("PNG 已生成");
    } catch (error) {
      say(error instanceof NotLoaded ? "图没有载入成功，请检查网络后再点一次" : "这个浏览器不能生成 PNG，请下载 SVG");
    }
  });
}
