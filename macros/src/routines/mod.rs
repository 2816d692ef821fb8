//! The table of the routines that the crate knows.

/// The effect of a call on the number of held spin locks.
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
    /// Completes a request or starts the next one. No lock may be held.
    Complete,
}

/// The access to the token that a call or a function needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Access {
    /// `&LockToken`, to lock.
    Shared,
    /// `&mut LockToken`, to complete or to acquire a sole guard.
    Exclusive,
}

impl Effect {
    /// Returns the access to the token that the call needs.
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

/// The form of a routine's call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `name(arguments)`, with the token first.
    Function,
    /// `lock.name()` or `SpinLock::name(lock)`, with the token last.
    Method,
}

/// Whether Static Driver Verifier counts a routine for SpinLockSafe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sdv {
    Counts,
    /// Counting the routine is stricter.
    DoesNot,
}

/// A routine of the crate `spin-lock-safe`.
#[derive(Debug)]
pub(crate) struct Routine {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
    pub(crate) effect: Effect,
    /// Examples of the arguments, without the token and the receiver.
    pub(crate) arguments: &'static [&'static str],
    /// The guard that the routine returns or takes.
    pub(crate) guard: Option<&'static str>,
    /// The types that have the method.
    pub(crate) of: &'static [&'static str],
    /// The IRQL at which the routine may be called.
    #[cfg_attr(not(test), expect(dead_code, reason = "the documentation shows it"))]
    pub(crate) irql: Irql,
    #[cfg_attr(not(test), expect(dead_code, reason = "the documentation shows it"))]
    pub(crate) sdv: Sdv,
    /// The header of its Microsoft page, with the page's name if it differs. For a method, the
    /// routine that it is.
    #[cfg_attr(not(test), expect(dead_code, reason = "the documentation shows it"))]
    pub(crate) page: &'static str,
    /// Exports of the system that do the same and bypass the token.
    pub(crate) raw: &'static [&'static str],
}

/// The IRQL at which a routine may be called.
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

/// Ends of the paths of other crates' raw bindings.
pub(crate) const RAW_CRATES: &[&str] =
    &["wdk_sys", "windows_sys", "windows", "ntddk", "wdm", "sys"];

mod table;
mod unwrapped;

pub(crate) use table::ROUTINES;
pub(crate) use unwrapped::{UNWRAPPED, Unwrapped, VARIADIC, order};

/// Returns the routine with this name and form.
pub(crate) fn find(name: &str, form: Form) -> Option<&'static Routine> {
    ROUTINES
        .iter()
        .find(|routine| routine.form == form && routine.name == name)
}

/// Guards that are in no row of the table.
pub(crate) const OTHER_GUARDS: &[&str] = &[
    "HeldOnEntry",
    "SoleInterruptSpinLockGuard",
    "SoleMsiSpinLockGuard",
];

/// Returns the names of the guards.
pub(crate) fn guards() -> impl Iterator<Item = &'static str> {
    let guards = ROUTINES.iter().filter_map(|routine| routine.guard);
    guards.chain(OTHER_GUARDS.iter().copied())
}

/// Returns whether this is the name of a guard.
pub(crate) fn is_guard(name: &str) -> bool {
    guards().any(|guard| guard == name)
}
