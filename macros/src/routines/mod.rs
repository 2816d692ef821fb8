//! The one table of the routines that the crate knows.

/// What a call does to the number of spin locks held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// One lock more.
    Acquire,
    /// One lock more, if it is free.
    TryAcquire,
    /// One lock more, and it must be the only one.
    AcquireSole,
    /// One lock less.
    Release,
    /// Completes a request or starts the next: no lock may be held.
    Complete,
}

/// How much of the token a call or a function needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Access {
    /// `&LockToken`: it locks.
    Shared,
    /// `&mut LockToken`: it completes, or needs the right to.
    Exclusive,
}

impl Effect {
    /// What the call needs of the token.
    pub(crate) const fn access(self) -> Option<Access> {
        match self {
            Self::Acquire | Self::TryAcquire => Some(Access::Shared),
            Self::AcquireSole | Self::Complete => Some(Access::Exclusive),
            Self::Release => None,
        }
    }
}

impl Routine {
    pub(crate) const fn arity(&self) -> usize {
        self.arguments.len()
    }
}

/// How a routine is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `name(arguments)`; the token comes first.
    Function,
    /// `lock.name()`, or `SpinLock::name(lock)`; the token comes last.
    Method,
}

/// Whether Static Driver Verifier counts it for SpinLockSafe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sdv {
    Counts,
    /// To count it is stricter.
    DoesNot,
}

/// A routine of the crate `spin-lock-safe`.
#[derive(Debug)]
pub(crate) struct Routine {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
    pub(crate) effect: Effect,
    /// The arguments without the token and without the receiver, as they might be written.
    pub(crate) arguments: &'static [&'static str],
    /// The guard that it makes or takes.
    pub(crate) guard: Option<&'static str>,
    /// The types whose method it is.
    pub(crate) of: &'static [&'static str],
    /// The IRQL at which it may be called.
    #[cfg_attr(not(test), expect(dead_code, reason = "the documentation shows it"))]
    pub(crate) irql: Irql,
    #[cfg_attr(not(test), expect(dead_code, reason = "the documentation shows it"))]
    pub(crate) sdv: Sdv,
    /// The header of its Microsoft page, which bears its name; of a method, the routine
    /// that it is.
    #[cfg_attr(not(test), expect(dead_code, reason = "the documentation shows it"))]
    pub(crate) page: &'static str,
    /// Exports of the system that do the same around the token.
    pub(crate) raw: &'static [&'static str],
}

/// At which IRQL a routine may be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Irql {
    UpToDispatch,
    Dispatch,
    /// `PASSIVE_LEVEL` or `DISPATCH_LEVEL`, in a threaded DPC.
    ThreadedDpc,
    UpToInterrupt,
    /// Where the guard is held.
    Held,
}

/// Ends of the paths under which other crates bind the system's exports.
pub(crate) const RAW_CRATES: &[&str] =
    &["wdk_sys", "windows_sys", "windows", "ntddk", "wdm", "sys"];

mod table;
mod unwrapped;

pub(crate) use table::ROUTINES;
pub(crate) use unwrapped::{UNWRAPPED, Unwrapped, VARIADIC, order};

/// The routine of this name and form.
pub(crate) fn find(name: &str, form: Form) -> Option<&'static Routine> {
    ROUTINES
        .iter()
        .find(|routine| routine.form == form && routine.name == name)
}

/// Guards that stand in no row of the table.
pub(crate) const OTHER_GUARDS: &[&str] = &[
    "HeldOnEntry",
    "SoleInterruptSpinLockGuard",
    "SoleMsiSpinLockGuard",
];

/// The names of the guards.
pub(crate) fn guards() -> impl Iterator<Item = &'static str> {
    let guards = ROUTINES.iter().filter_map(|routine| routine.guard);
    guards.chain(OTHER_GUARDS.iter().copied())
}

/// Whether this is the name of a guard.
pub(crate) fn is_guard(name: &str) -> bool {
    guards().any(|guard| guard == name)
}
