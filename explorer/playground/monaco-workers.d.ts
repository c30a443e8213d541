// What the bundler makes of a worker file: a class that starts it.

declare module '*?worker' {
  const WorkerOfFile: new () => Worker;
  export default WorkerOfFile;
}
