// Before the units in node: their files are the page's own, in memory. The folder that node was started in, which has
// what they read, is seen through them.
Module.preRun = [() => {
    FS.mkdirTree(process.cwd());
    FS.mount(NODEFS, { root: process.cwd() }, process.cwd());
}];
// Debian's compiler takes a node that can fetch for a browser, and asks it for the program by its path.
globalThis.fetch = undefined;
// What a page has and node, before 21, has not: SDL asks what languages are wanted, and what machine it is.
globalThis.navigator ??= { language: "en", languages: ["en"], userAgent: "node", platform: "node" };
