// Ninety in a browser, as a person has it: a session practised to its end in three sizes, the history there after a
// restart, a second tab that waits, nothing drawn while nothing moves, and a picture against the program's own.
// Usage: node session.mjs CHROMIUM FOLDER NINETY OUT [pictures]   FOLDER as scripts/package web makes it; pictures go into OUT
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { check, in_browser, leave, serve } from "./browser.mjs";

const [chromium, folder, ninety, out, only] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const keep = async (page, name) => writeFileSync(join(out, name + ".png"), await page.picture());
const server = await serve(folder);
const shown = 'document.getElementById("words").hidden';
const rows = (text) => text.trim().split("\n").length - 1;

await in_browser(chromium, async (browser) => {
    const open = (hash, width = 1280, height = 720) => browser.page(server.url + "index.html" + (hash ? "#" + hash : ""), width, height);
    const history = async () => {
        const page = await open("history export /home/web_user/h.csv");
        await page.until("Module.ninetyCode !== undefined", 60);
        const text = await page.value('Module.FS.readFile("/home/web_user/h.csv", { encoding: "utf8" })');
        await page.close();
        return text;
    };

    // 1. Ready, and still.
    let began = Date.now();
    let page = await open("");
    await page.until(shown, 60);
    const ready = (Date.now() - began) / 1000;
    console.log(`ready after ${ready.toFixed(1)} s`);
    // "I have read this": the first thing that is kept.
    await page.click(640, 650);
    await page.until("Module.FS.analyzePath('/home/web_user/person/config/settings.toml').exists", 20);
    await page.until("!unkept()", 30);

    // Nothing is drawn while nothing moves.
    await new Promise((done) => setTimeout(done, 8000));
    const drawn = await page.value(`new Promise((done) => {
        let count = 0;
        const draw = WebGL2RenderingContext.prototype.drawElements;
        WebGL2RenderingContext.prototype.drawElements = function (...how) { ++count; return draw.apply(this, how); };
        setTimeout(() => done(count), 2000);
    })`);
    check("nothing is drawn while nothing moves", drawn === 0, drawn + " calls in 2 s");

    // 2. A second tab is told, and goes on when the first is closed.
    const second = await open("");
    await second.until(`!${shown} && document.getElementById("said").textContent.includes("another tab")`, 20);
    await page.close();
    await second.until(shown, 60);
    check("a second tab waits for the first", true);
    await keep(second, "window");
    await second.close();

    // 3. A session to its end, in each size.
    if (only !== "pictures") for (const [width, height] of [[1280, 720], [820, 1180], [390, 844]]) {
        page = await open("--practise --exit-when-done --clock-speed 60", width, height);
        await page.until(shown, 60);
        await new Promise((done) => setTimeout(done, 4000));
        await keep(page, `practise-${width}`);
        await page.until(`!${shown}`, 240);
        const said = await page.value('document.getElementById("said").textContent');
        check(`a session to its end at ${width}x${height}`, said.startsWith("Ninety is closed"), said);
        await page.until("!unkept()", 30);
        await page.close();
    }
    const csv = only === "pictures" ? "" : await history();
    if (only !== "pictures") check("three sessions are there after a restart", new Set(csv.split("\n").slice(1).map((row) => row.split(",")[0])).size >= 3, rows(csv) + " rows");

    // 4. The same picture as the program's own: mean difference below 1 of 255.
    page = await open("picture /home/web_user/p.png --size 640x360");
    await page.until("Module.ninetyCode !== undefined", 120);
    if ((await page.value("Module.ninetyCode")) !== 0) throw new Error("picture: " + page.said.join("; "));
    const bytes = await page.value('btoa(Array.from(Module.FS.readFile("/home/web_user/p.png"), (b) => String.fromCharCode(b)).join(""))');
    writeFileSync(join(out, "web.png"), Buffer.from(bytes, "base64"));
    await page.close();
    execFileSync(ninety, ["picture", join(out, "native.png"), "--size", "640x360"], { env: { ...process.env, SDL_VIDEODRIVER: "offscreen" } });
    const difference = 255 * parseFloat(execFileSync("sh", ["-c", 'compare -metric MAE "$0" "$1" null: 2>&1 || true',
        join(out, "native.png"), join(out, "web.png")]).toString().match(/\(([^)]*)\)/)?.[1] ?? "1");
    check("the picture is the program's own", difference < 1, difference.toFixed(3) + " of 255");

    // 5. The one file opens by double-click.
    began = Date.now();
    page = await browser.page(pathToFileURL(resolve(folder, "ninety.html")).href, 1280, 720);
    await page.until(shown, 60);
    check("one file opens by double-click", true, ((Date.now() - began) / 1000).toFixed(1) + " s");
    await page.close();
});
leave(server);
