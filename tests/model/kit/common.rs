//! What the generated drivers call besides the routines: part of each batch.

use std::cell::RefCell;

crate::own::thread_local! {
    /// The bits of the thread's run, and how many of them are used.
    static INPUT: RefCell<(Vec<bool>, usize)> = RefCell::new((Vec::new(), 0));

    /// What was seen, with the number of locks held then.
    static SEEN: RefCell<String> = RefCell::new(String::new());
}

/// Starts the run of this thread.
pub fn start(input: &str, bits: usize) {
    let input = input.bytes().map(|byte| byte == b'1').collect();
    INPUT.with(|own| *own.borrow_mut() = (input, bits));
}

pub fn seen() -> String {
    SEEN.with(|seen| seen.borrow().clone())
}

pub fn saw(what: char) {
    let held = crate::held();
    SEEN.with(|seen| seen.borrow_mut().push_str(&format!("{what}{held} ")));
}

pub fn flip() -> bool {
    saw('F');
    INPUT.with(|input| {
        let (bits, at) = &mut *input.borrow_mut();
        *at += 1;
        bits.get(*at - 1).copied().unwrap_or(false)
    })
}

pub fn bit(index: usize) -> bool {
    INPUT.with(|input| input.borrow().0.get(index).copied().unwrap_or(false))
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

macro_rules! judged {
    (is it $condition:expr, or not) => {
        $crate::kit::any($condition)
    };
}
pub(crate) use judged;

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
