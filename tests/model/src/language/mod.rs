//! The driver language: what the generated programs are made of.
//!
//! Everything that the rule speaks of has a [`Site`]: a place that the renderer gives a
//! line, and that a violation is named by.

mod complete;
mod kind;
mod needs;
mod nested;
mod program;
mod role;

pub(crate) use complete::{Complete, Routine};
pub(crate) use kind::Kind;
pub(crate) use needs::{Access, Needs};
pub(crate) use nested::{Seen, closures, nested, nested_mut};
pub(crate) use program::{Class, Edition, Entry, Function, Gives, Program, Style};
pub(crate) use role::Role;

/// A place in the program that gets a line.
pub(crate) type Site = usize;

/// What a variable is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape {
    /// A guard.
    Plain,
    /// An `Option` of a guard.
    Optional,
    Boxed,
    /// A structure with the guard in a field.
    Section,
    /// A tuple of two guards.
    Pair,
    /// A `Vec` of two guards.
    List,
    /// A reference to a guard that no variable names: `let open = &lock.acquire();`
    Extended,
    /// A closure that owns the guard and releases it when it is called.
    Owner,
}

/// A variable. Two of them may have the same name: the second shadows the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Local {
    pub(crate) id: usize,
    pub(crate) name: usize,
    pub(crate) shape: Shape,
    pub(crate) kind: Kind,
}

/// How an acquiring call is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spelling {
    /// `lock().acquire()`
    Method,
    /// `KeAcquireSpinLock(lock())`
    Routine,
    /// `SpinLock::acquire(lock())`
    Path,
}

#[derive(Clone, Debug)]
pub(crate) struct Acquire {
    pub(crate) kind: Kind,
    pub(crate) spelling: Spelling,
    pub(crate) site: Site,
}

/// An expression that gives a guard.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Acquire(Acquire),
    /// From a helper.
    Call(Call),
    If(Cond, Box<Value>, Box<Value>),
    Block(Vec<Stmt>, Box<Value>),
    /// From another variable.
    Move(Local, Site),
}

/// What a variable starts with.
#[derive(Clone, Debug)]
pub(crate) enum Init {
    One(Value),
    Two(Value, Value),
    /// `flip().then(|| …)`
    Then(Acquire),
    /// `if … { Some(…) } else { None }`
    If(Cond, Value),
    /// `lock.try_acquire_at_dpc_level()`
    TryAcquire(Acquire),
    None,
}

/// An expression that is true or false. Temporaries in it live as Rust says.
#[derive(Clone, Debug)]
pub(crate) enum Cond {
    /// Anything, anew each time.
    Flip,
    /// The same in all of one run.
    Bit(usize),
    /// `peek(&lock().acquire())`
    Peek(Acquire),
    /// `{ …; cond }`
    Block(Vec<Stmt>, Box<Cond>),
    And(Box<Cond>, Box<Cond>),
    Not(Box<Cond>),
    /// `both(a, b)`: a call, which evaluates both.
    Both(Box<Cond>, Box<Cond>),
    /// `matches!(cond, true)`
    Matches(Box<Cond>),
}

#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) function: usize,
    pub(crate) arguments: Vec<Local>,
    /// The SRB that is handed on.
    pub(crate) srb: Option<usize>,
    pub(crate) site: Site,
    /// Whether it stands under `if flip()`, so that a recursion ends.
    pub(crate) is_guarded: bool,
}

/// How a closure comes by its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Capture {
    /// It borrows the token of the function around it.
    Borrowed,
    /// `move ||`: it takes that along.
    Moved,
    /// `|own: &mut LockToken|`: each call gives it one.
    Given,
}

#[derive(Clone, Debug)]
pub(crate) struct Closure {
    pub(crate) body: Vec<Stmt>,
    pub(crate) capture: Capture,
    pub(crate) site: Site,
}

/// How a guard is released.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Release {
    /// `drop(guard)`
    Drop,
    /// `guard.release()`
    Method,
    /// `KeReleaseSpinLock(guard)`
    Routine,
    /// `put_down(guard)`, a generic function of the driver
    PutDown,
    /// `let _guard = guard;` in a block of its own
    Scope,
    /// Calls the closure that owns it.
    Call,
}

/// How a block is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Braces {
    Plain,
    /// `within!({ … });`, a macro of the driver's that takes a block
    Fragment,
    /// `as_written! { … }`, one that takes any tokens
    Tokens,
}

/// How guards leave a `Vec` that stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shrink {
    /// `drop(held.pop());`
    Pop,
    /// `held.clear();`
    Clear,
}

/// Where a condition stands that is only evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Check {
    /// `any(cond);`
    Statement,
    /// `let _ = cond;`
    Let,
    /// `assert!(any(cond));`
    Assert,
    /// `let _ = format!("{}", cond);`
    Format,
    /// `judged!(is it cond, or not);`, a macro of the driver's with a syntax of its own
    Macro,
    /// The same by a macro that is defined on the spot, with the condition in it.
    Defined,
}

/// What becomes of a guard that is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Discard {
    /// `let _ = guard;`
    Let,
    /// `guard;`
    Statement,
    /// `touch(&guard);`
    Touch,
}

/// How an `Option` of a guard is looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Test {
    IfLet,
    Match,
    LetElse,
}

#[derive(Clone, Debug)]
pub(crate) enum Loop {
    /// `while cond`
    While(Cond),
    /// `loop { if !flip() { break; } … }`
    Endless,
    /// `for () in rounds()`
    For,
    /// `while let Some(_) = probe(&lock().acquire())`
    WhileLet(Acquire),
}

#[derive(Clone, Debug)]
pub(crate) enum Stmt {
    Let(Local, Init),
    /// The new value is made before the old one is dropped.
    Assign(Local, Value),
    /// `held = None;`
    Clear(Local),
    Release(Local, Release, Site),
    /// `drop(held.take());`
    Take(Local, Site),
    /// `drop(section.guard);`, `drop(pair.0);`
    MoveOut(Local, usize, Site),
    Shrink(Local, Shrink, Site),
    /// `put_away(guard);`, which leaks it where no attribute is
    Leak(Local, Site),
    Discard(Value, Discard),
    Complete(Complete),
    /// `let s1 = srb();`
    Srb(usize),
    /// `StorPortCompleteSrbUnderLock`
    UnderLock(usize, Site),
    /// `irql.leave(queue().acquire());`: the lock stays held until the function returns.
    Leave(Acquire),
    Call(Call),
    Check(Cond, Check),
    If(Cond, Vec<Stmt>, Vec<Stmt>),
    /// `if let Some(_) = probe(&lock().acquire())`
    IfLet(Acquire, Vec<Stmt>, Vec<Stmt>),
    /// `match cond { true => …, false => … }`
    Match(Cond, Vec<Stmt>, Vec<Stmt>),
    /// `match 0 { 0 if cond => …, _ => … }`
    MatchGuard(Cond, Vec<Stmt>, Vec<Stmt>),
    /// A try-acquire, looked into at once.
    TryAcquire(Test, Local, Acquire, Vec<Stmt>, Vec<Stmt>),
    /// The guard moves out of the first variable into the second.
    Test(Test, Local, Local, Site, Vec<Stmt>, Vec<Stmt>),
    Loop(Loop, usize, Vec<Stmt>),
    Break(usize),
    Continue(usize),
    /// The value, where the function gives a guard.
    Return(Option<Value>),
    /// `flip().then_some(())?;`
    Question,
    Block(Braces, Vec<Stmt>),
    Closure(usize, Closure),
    CallClosure(usize, Site),
    /// `run(|| { … });`, or `run_locking(token, |own: &LockToken| { … });`
    Run(Closure),
}
