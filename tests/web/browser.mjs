// A headless Chromium that a test leads by its own debugging pipe (no packages needed), a server for a folder, and how a test
// says what it has seen and ends.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

export async function serve(folder) {
    const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".gz": "application/gzip" };
    const server = createServer((request, answer) => {
        const name = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
        try {
            const bytes = readFileSync(join(folder, name));
            answer.writeHead(200, { "Content-Type": types[extname(name)] || "application/octet-stream" });
            answer.end(bytes);
        } catch {
            answer.writeHead(404).end();
        }
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

export class Browser {
    static async open(program) {
        const browser = new Browser();
        browser.profile = mkdtempSync(join(tmpdir(), "ninety-web-"));
        browser.process = spawn(program, ["--headless", "--no-sandbox", "--remote-debugging-pipe", "--mute-audio",
            "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--no-first-run",
            "--disable-dev-shm-usage", `--user-data-dir=${browser.profile}`, "about:blank"],
            { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
        browser.waiting = new Map();
        browser.listeners = [];
        browser.next = 1;
        let rest = "";
        browser.process.stdio[4].on("data", (bytes) => {
            rest += bytes;
            for (let end; (end = rest.indexOf("\0")) >= 0; rest = rest.slice(end + 1)) browser.take(JSON.parse(rest.slice(0, end)));
        });
        return browser;
    }
    take(message) {
        if (!message.id) return this.listeners.forEach((listener) => listener(message));
        const { done, failed } = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        message.error ? failed(new Error(message.error.message)) : done(message.result);
    }
    ask(method, params = {}, sessionId) {
        const id = this.next++;
        this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
        return new Promise((done, failed) => this.waiting.set(id, { done, failed }));
    }
    async page(url, width, height, scale = 1) {
        const { targetId } = await this.ask("Target.createTarget", { url: "about:blank" });
        const { sessionId } = await this.ask("Target.attachToTarget", { targetId, flatten: true });
        const page = { said: [], targetId };
        page.ask = (method, params) => this.ask(method, params, sessionId);
        this.listeners.push((message) => {
            if (message.sessionId !== sessionId) return;
            if (message.method === "Runtime.consoleAPICalled")
                page.said.push(message.params.args.map((one) => one.value ?? one.description).join(" "));
            if (message.method === "Runtime.exceptionThrown")
                page.said.push("exception: " + (message.params.exceptionDetails.exception?.description || message.params.exceptionDetails.text));
        });
        page.value = async (expression) => {
            const { result, exceptionDetails } = await page.ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
            if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
            return result.value;
        };
        page.until = async (expression, seconds) => {
            const end = Date.now() + seconds * 1000;
            while (!(await page.value(expression).catch(() => false))) {
                if (Date.now() > end) throw new Error(`not within ${seconds} s: ${expression}\n${page.said.slice(-12).join("\n")}`);
                await new Promise((done) => setTimeout(done, 100));
            }
        };
        page.picture = async () => Buffer.from((await page.ask("Page.captureScreenshot", { format: "png" })).data, "base64");
        page.click = async (x, y) => {
            for (const type of ["mouseMoved", "mousePressed", "mouseReleased"]) {
                await page.ask("Input.dispatchMouseEvent", { type, x, y, button: type === "mouseMoved" ? "none" : "left", clickCount: 1 });
                await new Promise((done) => setTimeout(done, 150));
            }
        };
        page.key = async (key, code, windowsVirtualKeyCode, text) => {
            await page.ask("Input.dispatchKeyEvent", { type: "keyDown", key, code, windowsVirtualKeyCode, text });
            await page.ask("Input.dispatchKeyEvent", { type: "keyUp", key, code, windowsVirtualKeyCode });
        };
        page.close = () => this.ask("Target.closeTarget", { targetId });
        await page.ask("Runtime.enable");
        await page.ask("Page.enable");
        await page.ask("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: false });
        await page.ask("Page.navigate", { url });
        return page;
    }
    async close() {
        await this.ask("Browser.close").catch(() => {});
        await new Promise((done) => (this.process.exitCode === null ? this.process.on("exit", done) : done()));
        rmSync(this.profile, { recursive: true, force: true });
    }
}

// What has been looked at, a line for each.
let wrong = 0;
export function check(what, good, seen = "") {
    console.log(`${good ? "good" : "WRONG"}: ${what}${seen === "" ? "" : " (" + seen + ")"}`);
    if (!good) ++wrong;
}

// Does `work` with a browser, which is closed whatever becomes of it; what breaks it off is wrong.
export async function in_browser(program, work) {
    const browser = await Browser.open(program);
    try {
        await work(browser);
    } catch (error) {
        check(error.message, false);
    } finally {
        await browser.close();
    }
}

// The end of a test: exit code 1 where anything was wrong. Its folders go, or with NINETY_KEEP stay and are named.
export function leave(server, ...folders) {
    server.close();
    for (const folder of folders) process.env.NINETY_KEEP ? console.log(folder) : rmSync(folder, { recursive: true, force: true });
    process.exit(wrong ? 1 : 0);
}
