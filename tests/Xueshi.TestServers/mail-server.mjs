// A mail server on loopback for exactly as long as standard input stays open. It prints its port, then one line of JSON for every mail it took.
// Mailboxes named "nobody" do not exist (550); those named "later" are busy the first time (451).
import { SMTPServer } from "smtp-server";

const asked = new Set();

function fault(code, text) {
  const error = new Error(text);
  error.responseCode = code;
  return error;
}

const server = new SMTPServer({
  disabledCommands: ["STARTTLS"],
  allowInsecureAuth: true,
  authOptional: true,
  onAuth: ({ username, password }, session, done) =>
    password === "right" ? done(null, { user: username }) : done(fault(535, "Not you")),
  onRcptTo: ({ address }, session, done) => {
    if (address.startsWith("nobody@")) return done(fault(550, "No such mailbox"));
    if (address.startsWith("later@") && !asked.has(address)) {
      asked.add(address);
      return done(fault(451, "Busy, try later"));
    }
    done();
  },
  onData: (stream, session, done) => {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      console.log(JSON.stringify({ from: mailFrom.address, to: rcptTo.map((each) => each.address), user: session.user ?? null, source: Buffer.concat(parts).toString("utf8") }));
      done();
    });
  },
});

server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
