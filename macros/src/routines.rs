//! The one table of the routines that the crate knows.

/// What a call does to the number of spin locks held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// One lock more.
    Acquire,
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
            Self::Acquire => Some(Access::Shared),
            Self::AcquireSole | Self::Complete => Some(Access::Exclusive),
            Self::Release => None,
        }
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

/// A routine of the crate `spin-lock-safe`.
#[derive(Debug)]
pub(crate) struct Routine {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
    pub(crate) effect: Effect,
    /// Arguments without the token and without the receiver.
    pub(crate) arity: usize,
    /// Exports of the system that do the same around the token.
    pub(crate) raw: &'static [&'static str],
}

/// The type whose methods the table lists.
pub(crate) const LOCK_TYPE: &str = "SpinLock";

/// Ends of the paths under which other crates bind the system's exports.
pub(crate) const RAW_CRATES: &[&str] =
    &["wdk_sys", "windows_sys", "windows", "ntddk", "wdm", "sys"];

const fn function(
    name: &'static str,
    effect: Effect,
    arity: usize,
    raw: &'static [&'static str],
) -> Routine {
    Routine {
        name,
        form: Form::Function,
        effect,
        arity,
        raw,
    }
}

const fn method(name: &'static str, effect: Effect, raw: &'static [&'static str]) -> Routine {
    Routine {
        name,
        form: Form::Method,
        effect,
        arity: 0,
        raw,
    }
}

#[rustfmt::skip]
pub(crate) static ROUTINES: &[Routine] = &[
    function("KeAcquireSpinLock",             Effect::Acquire,  1, &["KeAcquireSpinLockRaiseToDpc", "KfAcquireSpinLock"]),
    function("KeAcquireSpinLockAtDpcLevel",   Effect::Acquire,  1, &["KefAcquireSpinLockAtDpcLevel"]),
    function("KeReleaseSpinLock",             Effect::Release,  1, &["KfReleaseSpinLock"]),
    function("KeReleaseSpinLockFromDpcLevel", Effect::Release,  1, &["KefReleaseSpinLockFromDpcLevel"]),
    function("IoAcquireCancelSpinLock",       Effect::Acquire,  0, &[]),
    function("IoReleaseCancelSpinLock",       Effect::Release,  1, &[]),
    function("IoCompleteRequest",             Effect::Complete, 2, &["IofCompleteRequest"]),
    function("IoStartNextPacket",             Effect::Complete, 2, &[]),
    method("acquire",                         Effect::Acquire,     &[]),
    method("acquire_at_dpc_level",            Effect::Acquire,     &[]),
    method("try_acquire_at_dpc_level",        Effect::Acquire,     &["KeTryToAcquireSpinLockAtDpcLevel"]),
    method("acquire_sole",                    Effect::AcquireSole, &[]),
];

/// The routine of this name and form.
pub(crate) fn find(name: &str, form: Form) -> Option<&'static Routine> {
    ROUTINES
        .iter()
        .find(|routine| routine.form == form && routine.name == name)
}

/// The routine to write instead of the system's export `name`.
pub(crate) fn instead_of(name: &str) -> Option<&'static Routine> {
    ROUTINES.iter().find(|routine| routine.raw.contains(&name))
}
