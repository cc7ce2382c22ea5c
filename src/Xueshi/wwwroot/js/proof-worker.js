// Proof of work: the first number for which SHA-256 of "signature:number" (FIPS 180-4) begins with so many zero bits. The text fits one block of 64 bytes.
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p)) primes.push(n);
const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
const K = Int32Array.from(primes, p => fraction(Math.cbrt(p)));
const H = Int32Array.from(primes.slice(0, 8), p => fraction(Math.sqrt(p)));
const W = new Int32Array(64);
const turn = (x, n) => (x >>> n) | (x << (32 - n));

/** The first 32 bits of the hash of the text in `bytes`. */
function firstWord(bytes, length) {
  for (let i = 0; i < 16; i++) {
    let word = 0;
    for (let j = 0; j < 4; j++) {
      const at = i * 4 + j;
      word = (word << 8) | (at < length ? bytes[at] : at === length ? 0x80 : 0);
    }
    W[i] = word;
  }
  W[15] = length * 8;
  for (let i = 16; i < 64; i++) {
    const s0 = turn(W[i - 15], 7) ^ turn(W[i - 15], 18) ^ (W[i - 15] >>> 3);
    const s1 = turn(W[i - 2], 17) ^ turn(W[i - 2], 19) ^ (W[i - 2] >>> 10);
    W[i] = (W[i - 16] + s0 + W[i - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = H;
  for (let i = 0; i < 64; i++) {
    const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  return (a + H[0]) | 0;
}

onmessage = ({ data: { signature, bits } }) => {
  const bytes = new Uint8Array(64);
  const head = signature.length + 1;
  for (let i = 0; i < signature.length; i++) bytes[i] = signature.charCodeAt(i);
  bytes[head - 1] = 0x3a;
  for (let number = 0; ; number++) {
    const text = String(number);
    for (let i = 0; i < text.length; i++) bytes[head + i] = text.charCodeAt(i);
    if (Math.clz32(firstWord(bytes, head + text.length)) >= bits) return postMessage(text);
  }
};
