// What is heard in a page from the first touch on, taken from what the page gives the sound device and looked at by the same
// program that listens to the desktop's; and the screen stays awake while a routine runs, and no longer.
// Usage: node sound.mjs CHROMIUM FOLDER SOUND_CHECK VOICES
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, in_browser, leave, serve } from "./browser.mjs";
import { wait } from "./person.mjs";

const [chromium, folder, sound_check, voices] = process.argv.slice(2);
// Before anything of the page: the program says what it does, and what a sound node gives out is kept.
const listener = `window.ninetyEnvironment = { NINETY_TRACE: "1" };
window.heard = []; window.rate = 0;
{
    const own = Object.getOwnPropertyDescriptor(ScriptProcessorNode.prototype, "onaudioprocess");
    Object.defineProperty(ScriptProcessorNode.prototype, "onaudioprocess", { ...own, set(work) {
        own.set.call(this, function (event) {
            work.call(this, event);
            rate = event.outputBuffer.sampleRate;
            heard.push(new Float32Array(event.outputBuffer.getChannelData(0)));
        });
    } });
}
window.locks = { asked: 0, held: 0 };
navigator.wakeLock.request = async () => {
    ++locks.asked; ++locks.held;
    const lock = new EventTarget();
    lock.release = async () => { --locks.held; lock.dispatchEvent(new Event("release")); };
    return lock;
};`;
const work = mkdtempSync(join(tmpdir(), "ninety-sound-"));
const server = await serve(folder);
await in_browser(chromium, async (browser) => {
    const routine = 'name = "Short"\nhold_s = 30\nsets = 1\nrest_s = 20\nchange_over_s = 20\nget_ready_s = 8\nfirst_side = "left"\n';
    // Whoever listens wants words alone, and loud.
    const settings = '[reading]\nlanguage = "en"\n[practice]\nask_before = false\n[person]\nstop_signs_seen = true\n' +
        '[picture]\nquality = "low"\n[sound]\ncoaching = "short"\nvoice_volume = 1.0\ntones_volume = 1.0\n';
    const before = await browser.page(server.url + "index.html#history export h.csv", 820, 640);
    await before.until("Module.ninetyCode !== undefined", 60);
    await before.value(`(() => { const FS = Module.FS; FS.mkdirTree(kept + "/config");
        FS.writeFile(kept + "/config/settings.toml", ${JSON.stringify(settings)});
        return new Promise((done) => FS.syncfs(false, done)); })()`);
    await before.close();
    const page = await browser.page("about:blank", 820, 640);
    await page.ask("Page.addScriptToEvaluateOnNewDocument", { source: listener });
    await page.ask("Page.navigate", { url: server.url + "index.html#routine=" + encodeURIComponent(routine) + "&practise" });
    await page.until('document.getElementById("said").textContent.startsWith("Touch")', 60);
    check("it waits for a touch, without which a browser is silent", true);
    await page.click(300, 300);
    await page.until('document.getElementById("words").hidden', 30);
    await page.until("heard.length > 0", 20);
    await page.until("locks.held === 1", 20);
    check("the screen stays awake while the routine runs", true);
    await wait(14);
    // Heard: as long as what was said of it.
    const rate = await page.value("rate");
    const bytes = Buffer.from(await page.value(`(() => { const all = new Uint8Array(heard.length * heard[0].byteLength);
        heard.forEach((block, i) => all.set(new Uint8Array(block.buffer), i * block.byteLength));
        let text = ""; for (let at = 0; at < all.length; at += 8192) text += String.fromCharCode(...all.subarray(at, at + 8192));
        return btoa(text); })()`), "base64");
    // The page's device has a rate of its own; whoever listens has the program's.
    const kRate = 48000, given = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const heard = new Float32Array(Math.floor((given.length - 1) * kRate / rate));
    for (let i = 0; i < heard.length; ++i) {
        const at = i * rate / kRate, whole = Math.floor(at);
        heard[i] = given[whole] + (given[whole + 1] - given[whole]) * (at - whole);
    }
    writeFileSync(join(work, "heard"), Buffer.from(heard.buffer));
    writeFileSync(join(work, "trace"), page.said.filter((line) => line.startsWith("trace ")).join("\n") + "\n");
    console.log(`${(given.length / rate).toFixed(1)} s heard, at ${rate} Hz`);
    let said = "", good = true;
    try {
        said = execFileSync(sound_check, ["words", join(work, "heard"), join(work, "trace"), voices,
            "runs:ready:get-ready+lie-left", "+5:-:3", "+8:hold:left-leg+hold"]).toString();
    } catch (error) {
        good = false;
        said = `${error.stdout}${error.stderr}`;
    }
    check("the first words are heard whole, and those that follow", good, said.trim().split("\n").slice(-6).join("; "));
    await page.key(" ", "Space", 32, " ");
    await page.until("locks.held === 0", 20);
    check("paused, the screen may sleep", true, (await page.value("locks.asked")) + " asked for");
    await page.close();
});
leave(server, work);
