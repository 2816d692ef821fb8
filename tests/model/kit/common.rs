//! What the generated drivers call besides the routines: part of each batch.

use std::sync::Mutex;

/// The bits of the run, and how many of them are used.
static INPUT: Mutex<(Vec<bool>, usize)> = Mutex::new((Vec::new(), 0));

/// What was seen, with the number of locks held then.
static SEEN: Mutex<String> = Mutex::new(String::new());

pub fn start(input: &str, bits: usize) {
    *INPUT.lock().unwrap() = (input.bytes().map(|byte| byte == b'1').collect(), bits);
    SEEN.lock().unwrap().clear();
}

pub fn seen() -> String {
    SEEN.lock().unwrap().clone()
}

pub fn saw(what: char) {
    let held = crate::held();
    SEEN.lock().unwrap().push_str(&format!("{what}{held} "));
}

pub fn flip() -> bool {
    saw('F');
    let (bits, at) = &mut *INPUT.lock().unwrap();
    *at += 1;
    bits.get(*at - 1).copied().unwrap_or(false)
}

pub fn bit(index: usize) -> bool {
    INPUT.lock().unwrap().0.get(index).copied().unwrap_or(false)
}

pub fn boost() -> i8 {
    saw('C');
    0
}

pub fn peek<T>(_: &T) -> bool {
    flip()
}

pub fn probe<T>(_: &T) -> Option<u32> {
    flip().then_some(1)
}

pub fn rounds() -> impl Iterator<Item = ()> {
    std::iter::from_fn(|| flip().then_some(()))
}

pub fn both(first: bool, second: bool) -> bool {
    first && second
}

pub fn any(_: bool) -> bool {
    true
}

pub fn touch<T>(_: &T) {}

pub fn put_down<T>(_: T) {}

pub fn put_away<T>(value: T) {
    std::mem::forget(value);
}

pub fn run(f: impl FnOnce()) {
    f();
}

pub struct Section<G> {
    pub guard: G,
    pub count: u32,
}
