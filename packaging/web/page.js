// The page around the program: brings its files, keeps what the person makes, and does what only a page can. The program
// is Emscripten's `Module`; what it exports for us is in src/platform/web/turns.cpp.
"use strict";
const home = "/home/web_user", kept = home + "/person", saved = home + "/Downloads", opened = home + "/Opened";
const language = (navigator.language || "en").slice(0, 2);
const say = (key) => (texts[language] || texts.en)[key] || texts.en[key] || "";
const element = (id) => document.getElementById(id);

function show(words, progress) {
    element("words").hidden = words === "";
    element("said").textContent = words;
    element("bar").hidden = progress === undefined;
    if (progress !== undefined) element("bar").value = progress;
}
document.documentElement.lang = texts[language] ? language : "en";

// ---- the program's files -------------------------------------------------------------------------------------------
// In the page itself where it is one file, otherwise beside it; packed where the browser can unpack.
async function bring(name, tell) {
    const inside = element(name + ".gz");
    const packs = typeof DecompressionStream === "function";
    let body;
    if (inside) {
        const text = atob(inside.textContent.trim()), bytes = new Uint8Array(text.length);
        for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
        inside.remove();
        body = new Blob([bytes]).stream();
    } else {
        const answer = await fetch(name + (packs ? ".gz" : ""));
        if (!answer.ok) throw new Error(name + ": " + answer.status);
        body = answer.body;
    }
    if (inside || packs) body = body.pipeThrough(new DecompressionStream("gzip"));
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    tell();
    return bytes;
}

// One after the other: a length of four bytes, names and sizes as JSON, then the bytes.
function unpack(FS, pack) {
    const length = new DataView(pack.buffer, pack.byteOffset).getUint32(0, true);
    const list = JSON.parse(new TextDecoder().decode(pack.subarray(4, 4 + length)));
    let at = 4 + length;
    for (const [path, size] of list) {
        FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
        FS.writeFile(path, pack.subarray(at, at + size), { canOwn: true });
        at += size;
    }
}

// ---- what the person makes -----------------------------------------------------------------------------------------
// Only where a file has changed: a sync walks through them all, and the browser's database with them.
let keeps = true, syncing = false, again = false, last = "";
function state_of(folder) {
    const FS = Module.FS;
    return FS.readdir(folder).filter((name) => name !== "." && name !== "..").map((name) => {
        const path = folder + "/" + name, stat = FS.stat(path);
        return path + (FS.isDir(stat.mode) ? state_of(path) : " " + stat.size + " " + stat.mtime.getTime());
    }).join("|");
}
function unkept() { return keeps && (syncing || state_of(kept) !== last); }
function keep() {
    if (!keeps) return;
    if (syncing) { again = true; return; }
    const now = state_of(kept);
    if (now === last) return;
    syncing = true;
    Module.FS.syncfs(false, (error) => {
        syncing = false;
        if (error) console.error("ninety: not kept:", error);
        else last = now;
        if (again) { again = false; keep(); }
    });
}

// What the program saves is what the person takes home: a download each.
function hand_over() {
    const FS = Module.FS;
    for (const name of FS.readdir(saved)) {
        const path = saved + "/" + name;
        if (name.startsWith(".") || !FS.isFile(FS.stat(path).mode)) continue;
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([FS.readFile(path)]));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
        FS.unlink(path);
    }
}

async function open_file(file) {
    const path = opened + "/" + file.name.replace(/[\/\0]/g, "_").slice(-120);
    Module.FS.writeFile(path, new Uint8Array(await file.arrayBuffer()));
    Module.ccall("ninety_open_file", null, ["string"], [path]);
}

function listen_for_files() {
    const chooser = element("open");
    Module.ninetyChooseFile = () => chooser.click();
    chooser.setAttribute("aria-label", say("open_file"));
    chooser.onchange = () => { for (const file of chooser.files) open_file(file); chooser.value = ""; };
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => {
        event.preventDefault();
        for (const file of event.dataTransfer.files) open_file(file);
    });
    // As any program opens files; the browser's own page would be of no use here.
    addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "o") {
            event.preventDefault();
            event.stopImmediatePropagation();
            chooser.click();
        }
    }, true);
    // A routine that was sent as text; or words for the field that is being written in.
    addEventListener("paste", (event) => {
        const text = event.clipboardData && event.clipboardData.getData("text/plain");
        if (!text) return;
        event.preventDefault();
        if (typing) return type(text.replace(/\s+/g, " "));
        if (/^\s*(#|name|version|hold|rounds|\[)/m.test(text) && text.length <= 20000)
            open_file(new File([text], "routine.toml"));
    });
}

// ---- letters -------------------------------------------------------------------------------------------------------
let typing = false;
const type = (text) => Module.ccall("ninety_typed", null, ["string"], [text]);

// What is copied in the program is the page's to paste elsewhere.
function copy(text) {
    if (navigator.clipboard && navigator.clipboard.writeText) return navigator.clipboard.writeText(text).catch(() => {});
    const field = document.createElement("textarea");  // a page that was opened as a file
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    element("canvas").focus();
}

// A telephone shows its keyboard for a field of the page, and says of few of its keys which they are: what has changed in
// the field is what was typed. It begins with letters that may be taken away, so that backspaces are seen, too.
function listen_for_letters() {
    const field = element("typed"), before = " ".repeat(64);
    const fingers = matchMedia("(pointer: coarse)");
    let known = before;
    const begin = () => { field.value = known = before; field.setSelectionRange(before.length, before.length); };
    Module.ninetyCopied = copy;
    Module.ninetyTyping = (on) => {
        typing = on;
        if (!fingers.matches) return;
        if (on) { begin(); field.focus({ preventScroll: true }); }
        else element("canvas").focus();
    };
    field.addEventListener("keypress", (event) => event.stopPropagation());
    field.addEventListener("keydown", (event) => { if (event.keyCode === 229) event.stopPropagation(); });
    field.addEventListener("input", (event) => {
        if (event.inputType === "insertLineBreak") Module.ccall("ninety_typed_key", null, ["number"], [0]);
        const now = field.value.replace(/\n/g, "");
        let same = 0;
        while (same < now.length && same < known.length && now[same] === known[same]) ++same;
        for (const gone of Array.from(known.slice(same))) Module.ccall("ninety_typed_key", null, ["number"], [1]);
        if (now.length > same) type(now.slice(same));
        known = now;
        if (!event.isComposing && now.length < 16) begin();
    });
}

// ---- while a routine runs ------------------------------------------------------------------------------------------
let awake = null;
async function stay_awake(on) {
    if (!on) { if (awake) awake.release(); awake = null; return; }
    if (awake || document.hidden || !navigator.wakeLock) return;
    try {
        awake = await navigator.wakeLock.request("screen");
        awake.addEventListener("release", () => { awake = null; });
    } catch (error) { /* a battery that is nearly empty: the screen is the person's */ }
}

function look_after() {
    setInterval(() => { keep(); stay_awake(!!Module._ninety_runs()); }, 2000);
    setInterval(hand_over, 250);
    // Some browsers let sound begin only within a touch.
    const sound = () => {
        const context = Module.SDL2 && Module.SDL2.audioContext;
        if (context && context.state === "suspended") context.resume();
    };
    for (const kind of ["pointerup", "touchend", "keydown"]) addEventListener(kind, sound, true);
    // An address whose end has changed (a routine was opened from a link) is another beginning.
    addEventListener("hashchange", () => {
        keep();
        const turn = setInterval(() => { if (!unkept()) { clearInterval(turn); location.reload(); } }, 100);
    });
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
}

// ---- the beginning -------------------------------------------------------------------------------------------------
// As on the command line, "#--practise --clock-speed 2"; or as addresses have it, "#practise&clock-speed=2". There a routine
// may be given as its text, "#routine=name%20%3D...", which is what a handout's code holds.
const decoded = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
function command_line(FS) {
    const words = words_of_address(FS);
    // Anybody can write an address: one that would take away or add to what the person has practised only opens the window.
    return words.includes("delete") || words.includes("import") ? [] : words;
}
function words_of_address(FS) {
    const hash = location.hash.slice(1), plain = decoded(hash);
    if (plain.startsWith("-") || !/[=&]/.test(hash.split("%")[0]) && plain.includes(" ")) return plain.split(/ +/);
    const words = [];
    for (const part of hash.split("&").filter((part) => part)) {
        const equals = part.indexOf("=");
        words.push("--" + decoded(equals < 0 ? part : part.slice(0, equals)));
        if (equals < 0) continue;
        let value = decoded(part.slice(equals + 1));
        if (words.at(-1) === "--routine" && !value.startsWith("/")) {
            FS.writeFile(opened + "/routine.toml", value);
            value = opened + "/routine.toml";
        }
        words.push(value);
    }
    return words;
}

function touched() {
    return new Promise((done) => {
        const go = () => { for (const kind of ["pointerdown", "keydown"]) removeEventListener(kind, go, true); done(); };
        for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, go, true);
    });
}

// One tab at a time has the history: the others wait for it.
function alone() {
    if (!navigator.locks) return Promise.resolve();
    return new Promise((go) => {
        navigator.locks.request("ninety", { ifAvailable: true }, (lock) => {
            if (lock) { go(); return new Promise(() => {}); }
            show(say("already_open"));
            navigator.locks.request("ninety", () => { go(); return new Promise(() => {}); });
        });
    });
}

const printed = [];  // of a command; a window's belongs to nobody
const remember = (text) => { if (printed.length < 100) printed.push(text); };

async function begin() {
    await alone();
    let brought = 0;
    show(say("loading"), .05);
    const tell = () => show(say("loading"), ++brought / 2 * .8);
    const [program, pack] = await Promise.all([bring("ninety.wasm", tell), bring("ninety.data", tell)]);
    let fail_start;
    const started = new Promise((done, failed) => {
        fail_start = failed;
        Object.assign(window.Module, {
            wasmBinary: program,
            canvas: element("canvas"),
            noInitialRun: true,
            noExitRuntime: true,
            preRun: [() => Object.assign(ENV, window.ninetyEnvironment)],  // a test's
            print: (text) => { remember(text); console.log(text); },
            printErr: (text) => { remember(text); console.warn(text); },
            onRuntimeInitialized: done,
            onAbort: (why) => { stop(why); failed(new Error(why)); },
        });
    });
    await load_program();
    await started;
    const FS = Module.FS;
    unpack(FS, pack);
    for (const folder of [kept, saved, opened, home + "/.config"]) FS.mkdirTree(folder);
    FS.writeFile(home + "/.config/user-dirs.dirs", 'XDG_DOCUMENTS_DIR="$HOME/Downloads"\n');
    try {
        FS.mount(Module.IDBFS, {}, kept);
        await new Promise((done, failed) => FS.syncfs(true, (error) => (error ? failed(error) : done())));
        last = state_of(kept);
    } catch (error) {
        keeps = false;
        show(say("not_kept"));
        await touched();
    }
    const words = command_line(FS);
    // A browser is silent until it is touched, and the first words are worth hearing.
    if (words.includes("--practise") && !(navigator.userActivation && navigator.userActivation.hasBeenActive) &&
        !words.includes("--exit-when-done")) {
        show(say("touch"));
        await touched();
    }
    listen_for_files();
    listen_for_letters();
    let window_there = false;
    Module.ninetyReady = () => { window_there = true; show(""); element("canvas").focus(); look_after(); };
    Module.ninetyOver = () => { keep(); hand_over(); show(say("over")); };
    FS.symlink("/ninety", "/proc/self/exe");  // beside which its files are, wherever it stands
    FS.chdir(saved);                          // what a command writes is handed over
    const code = Module.callMain(["--config-dir", kept + "/config", "--data-dir", kept + "/data", ...words]);
    Module.ninetyCode = code;
    if (window_there) return;
    hand_over();
    if (code && !words.length) stop(printed.join(" "));
    else show(printed.join("\n") || say("done"));
}

function stop(why) {
    Module.ninetyFailed = true;
    console.error("ninety:", why);
    const gl = document.createElement("canvas").getContext("webgl2");
    show(gl ? say("failed") : say("no_webgl"));
}
window.Module = {};
addEventListener("error", (event) => { if (!Module.ninetyFailed) stop(event.message); });
begin().catch((error) => stop(error));
