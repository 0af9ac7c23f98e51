// What goes out of a page and what comes in: downloads as the program makes them, files chosen (with a mouse, with a finger)
// and dropped, a routine in the address or pasted, letters typed on a telephone; what no page can do is grey and says so.
// Usage: node files.mjs CHROMIUM FOLDER NINETY STRINGS.toml OUT
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, in_browser, leave, serve } from "./browser.mjs";
import { Downloads, Person, texts_of, wait } from "./person.mjs";

const [chromium, folder, ninety, strings, out] = process.argv.slice(2);
const words = texts_of(strings);
mkdirSync(out, { recursive: true });
const work = mkdtempSync(join(tmpdir(), "ninety-files-"));
const server = await serve(folder);
const shown = 'document.getElementById("words").hidden';
const sizes = { desk: { width: 1280, height: 720, sidebar: { x: 1100, y: 500 }, top: 100 },
                hand: { width: 390, height: 844, sidebar: { x: 195, y: 700 }, top: 400, fingers: true } };
async function open(browser, hash, size) {
    const page = await browser.page(server.url + "index.html" + (hash ? "#" + hash : ""), size.width, size.height);
    const person = new Person(browser, page, size);
    await person.begin();
    return { page, person };
}
async function at_home(browser, size) {
    const opened = await open(browser, "", size);
    await opened.page.until(shown, 60);
    if (await opened.person.find(words["dialogs.stop_signs_read"])) await opened.person.press(words["dialogs.stop_signs_read"], false);
    return opened;
}
const read = (page, path) => page.value(`Module.FS.readFile(${JSON.stringify(path)}, { encoding: "utf8" })`);
async function history(browser) {
    const { page } = await open(browser, "history export /home/web_user/h.csv", sizes.desk);
    await page.until("Module.ninetyCode !== undefined", 60);
    const text = await read(page, "/home/web_user/h.csv");
    await page.close();
    return text;
}
// As the program on a computer understands what was downloaded: imported into a history of its own, and written again.
function as_native(file) {
    const home = mkdtempSync(join(work, "native-"));
    const run = (...args) => execFileSync(ninety, ["--data-dir", home, "--config-dir", home, "history", ...args]);
    run("import", file);
    run("export", join(home, "again.csv"));
    return readFileSync(join(home, "again.csv"), "utf8");
}
const routine = 'name = "From a friend"\nhold_s = 20\nsets = 1\nrest_s = 10\nchange_over_s = 10\nget_ready_s = 10\nfirst_side = "left"\n';
const own_routines = (page) => page.value(`(() => { try { return Module.FS.readdir("/home/web_user/person/data/routines")
    .concat([]).filter((name) => name.endsWith(".toml")).map((name) => Module.FS.readFile("/home/web_user/person/data/routines/" + name,
    { encoding: "utf8" })).join("\\n"); } catch { return ""; } })()`);

let csv = "";
await in_browser(chromium, async (first) => {
    const downloads = await Downloads.into(first, work);
    // 1. A routine in the address, practised to its end.
    let { page } = await at_home(first, sizes.desk);  // what is to be read at first is read
    await page.until("!unkept() && Module.FS.analyzePath(kept + '/config/settings.toml').exists", 60);
    await page.close();
    ({ page } = await open(first, "routine=" + encodeURIComponent(routine) + "&practise&exit-when-done&clock-speed=60", sizes.desk));
    await page.until(shown, 60);
    await page.until(`!${shown}`, 240);
    await page.until("!unkept()", 30);
    await page.close();
    csv = await history(first);
    check("a routine in the address is practised", csv.includes("From a friend"), csv.split("\n").length - 2 + " rows");

    // 2. What is saved is downloaded.
    let person;
    ({ page, person } = await at_home(first, sizes.desk));
    await person.press(words["panels.progress"], false);
    await person.press(words["progress.save_csv"]);
    const file = await downloads.file(".csv");
    check("the history is downloaded", readFileSync(file, "utf8") === csv, file.split("/").pop());
    check("a computer's program reads it", as_native(file) === csv);
    await person.press(words["progress.save_json"]);
    const json = JSON.parse(readFileSync(await downloads.file(".json"), "utf8"));
    check("and as JSON", JSON.stringify(json).includes("From a friend"));
    await person.press(words["progress.save_report"]);
    const report = readFileSync(await downloads.file(".png"));
    writeFileSync(join(out, "report.png"), report);
    check("the page for a physiotherapist is downloaded", report.subarray(1, 4).toString() === "PNG" && report.length > 20000, report.length + " bytes");

    // 3. What no page can do is grey.
    const grey = async (key) => check(`"${words[key]}" is grey`, !!(await person.show(words[key])).disabled);
    await person.press(words["panels.practise"], false);
    await grey("camera.on");
    await person.press(words["panels.settings"], false);
    await grey("handout.save");
    writeFileSync(join(out, "settings.png"), await page.picture());
    await grey("spoken.setting");

    // 4. A copy of a routine, and what is pasted or dropped.
    await first.ask("Browser.grantPermissions", { permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    await person.press(words["panels.settings"], false);
    await person.press(words["routines.copy_text"]);
    await page.ask("Page.bringToFront");
    const copied = await page.value("navigator.clipboard.readText()").catch((error) => String(error));
    check("a routine is copied as a text", copied.includes("hold_s"), copied.split("\n")[0]);
    await page.value(`(() => { const data = new DataTransfer(); data.setData("text/plain", ${JSON.stringify(routine.replace("friend", "letter"))});
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); })()`);
    await wait(2);
    check("a routine that is pasted is kept", (await own_routines(page)).includes("From a letter"), (await own_routines(page)).slice(0, 60));
    const dropped = join(work, "dropped.toml");
    writeFileSync(dropped, routine.replace("friend", "folder"));
    await person.drop(dropped);
    await wait(2);
    check("a routine that is dropped is kept", (await own_routines(page)).includes("From a folder"));
    const chosen = join(work, "chosen.toml");
    writeFileSync(chosen, routine.replace("friend", "chooser"));
    await person.choose(chosen, () => person.press(words["web.open_routine"]));
    await wait(2);
    check("a routine that is chosen is kept", (await own_routines(page)).includes("From a chooser"));
    await page.close();
});

// 5. On a telephone: a history chosen with a finger, a name typed on its keyboard, an address that would delete it all.
await in_browser(chromium, async (second) => {
    let { page, person } = await at_home(second, sizes.hand);
    writeFileSync(join(out, "hand.png"), await page.picture());
    await person.press(words["panels.progress"], false);
    const file = join(work, "brought.csv");
    writeFileSync(file, csv);
    await person.choose(file, () => person.press(words["web.open_history"]));
    await wait(4);
    writeFileSync(join(out, "hand-brought.png"), await page.picture());
    await page.until("!unkept()", 30);
    await person.press(words["panels.settings"], false);
    await person.press(words["routines.name_hint"]);
    check("a telephone's keyboard is called", (await page.value("document.activeElement.id")) === "typed");
    await page.ask("Input.insertText", { text: "Eveningss" });
    await page.value('document.getElementById("typed").value = document.getElementById("typed").value.slice(0, -1); document.getElementById("typed").dispatchEvent(new InputEvent("input", { inputType: "deleteContentBackward" }))');
    await wait(1);
    await person.press(words["routines.save"]);
    await wait(2);
    check("what is typed on it is the routine's name", (await own_routines(page)).includes("name = 'Evenings'"), (await own_routines(page)).match(/name = .*/)?.[0]);
    await page.until("!unkept()", 30);
    await page.close();
    check("a history that a finger has chosen is taken over", (await history(second)) === csv);
    ({ page } = await open(second, "history delete --yes", sizes.hand));
    await page.until(shown, 60);
    await page.close();
    check("no address takes away what was practised", (await history(second)) === csv);
    ({ page } = await open(second, "film f.mp4", sizes.hand));
    await page.until("Module.ninetyCode !== undefined", 60);
    const said = await page.value('document.getElementById("said").textContent');
    check("a film is refused with a sentence", /browser/.test(said), said);
    await page.close();
});
leave(server, work);
