// What a person does in a page of Ninety, for tests: controls are found by their words (src/ui/page_text.h), pressed with a
// mouse or a finger, and scrolled to; files are chosen, dropped and downloaded.
import { existsSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

// The words that the window shows: section.key of content/strings.
export function texts_of(file) {
    const texts = {};
    let section = "";
    for (const line of readFileSync(file, "utf8").split("\n")) {
        const head = line.match(/^\[(.+)\]/), entry = line.match(/^([\w.]+) = "(.*)"/);
        if (head) section = head[1];
        else if (entry) texts[`${section}.${entry[1]}`] = entry[2].replace(/\\"/g, '"');
    }
    return texts;
}

export class Person {
    // `sidebar`: a point of the panel, where one scrolls.
    // `top`: where the panel begins below its tabs; what is above it, and no part of it, is not looked for.
    constructor(browser, page, { width, height, fingers = false, sidebar, top = 0 }) {
        Object.assign(this, { browser, page, width, height, fingers, sidebar, top });
    }
    async begin() {
        if (!this.fingers) return;
        await this.page.ask("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
        await this.page.ask("Emulation.setDeviceMetricsOverride",
            { width: this.width, height: this.height, deviceScaleFactor: 1, mobile: true });
    }
    // Where the controls of this name are, in the page's pixels: { x, y, wide, high, disabled }, or undefined.
    async find(name) {
        await this.page.value(`(() => { window.controls = {}; Module.ninetyControl = (name, x, y, wide, high, disabled) => {
            const scale = Module.canvas.width / innerWidth;
            controls[name] = { x: x / scale, y: y / scale, wide: wide / scale, high: high / scale, disabled }; }; })()`);
        await this.page.ask("Input.dispatchMouseEvent", { type: "mouseMoved", x: this.sidebar.x, y: this.sidebar.y + Math.round(Math.random() * 4) });
        for (let tries = 0; tries < 150; ++tries) {  // a machine that has other work draws late
            await wait(.1);
            const found = await this.page.value(`controls[${JSON.stringify(name)}]`);
            if (found) return found;
        }
        return undefined;
    }
    async scroll(down) {
        const { x, y } = this.sidebar;
        if (!this.fingers) return this.page.ask("Input.dispatchMouseEvent", { type: "mouseWheel", x, y, deltaX: 0, deltaY: down });
        const touch = (type, at) => this.page.ask("Input.dispatchTouchEvent", { type, touchPoints: at === undefined ? [] : [{ x, y: at }] });
        await touch("touchStart", y);
        for (let i = 1; i <= 8; ++i) {
            await touch("touchMove", y - down * i / 8);
            await wait(.03);
        }
        await touch("touchEnd");
    }
    async show(name, scrolls = true) {
        let control = await this.find(name);
        for (let tries = 0; tries < 80 && control && control.y + control.high > this.height - 6; ++tries) {
            await this.scroll(Math.min(140, Math.max(40, control.y + control.high - this.height + 40)));
            control = await this.find(name);
        }
        for (let tries = 0; tries < 80 && control && scrolls && control.y < this.top; ++tries) {
            await this.scroll(-Math.min(140, Math.max(40, this.top - control.y + 40)));
            control = await this.find(name);
        }
        if (!control) throw new Error(`there is no control "${name}": ${Object.keys(await this.page.value("controls")).join(" | ")}`);
        return control;
    }
    async press(name, scrolls = true) {
        const control = await this.show(name, scrolls);
        const x = control.x + control.wide / 2, y = control.y + control.high / 2;
        if (!this.fingers) return this.page.click(x, y);
        await this.page.ask("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
        await wait(.15);
        await this.page.ask("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
        await wait(.3);
    }
    // What the page's file chooser is given, once `open` has opened it; how many seconds that took.
    async choose(file, open) {
        let opened;
        this.browser.listeners.push((message) => { if (message.method === "Page.fileChooserOpened") opened = message.params; });
        await this.page.ask("Page.setInterceptFileChooserDialog", { enabled: true });
        await open();
        const end = Date.now() + 5000;
        while (!opened) {
            if (Date.now() > end) throw new Error("no file chooser was opened");
            await wait(.05);
        }
        await this.page.ask("DOM.setFileInputFiles", { files: [file], backendNodeId: opened.backendNodeId });
    }
    async drop(file) {
        const data = { items: [], files: [file], dragOperationsMask: 1 };
        for (const type of ["dragEnter", "dragOver", "drop"])
            await this.page.ask("Input.dispatchDragEvent", { type, x: this.width / 3, y: this.height / 3, data });
    }
}

// What a page hands over, as files of a new folder in this one.
export class Downloads {
    static async into(browser, folder) {
        const downloads = new Downloads();
        downloads.folder = mkdtempSync(join(folder, "downloads-"));
        await browser.ask("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads.folder, eventsEnabled: true });
        return downloads;
    }
    // The one that ends so, when it is whole.
    async file(ending, seconds = 20) {
        const end = Date.now() + seconds * 1000;
        for (;;) {
            const name = readdirSync(this.folder).find((one) => one.endsWith(ending));
            if (name && existsSync(join(this.folder, name))) return join(this.folder, name);
            if (Date.now() > end) throw new Error(`no download that ends in ${ending}: ${readdirSync(this.folder).join(", ")}`);
            await wait(.1);
        }
    }
}
