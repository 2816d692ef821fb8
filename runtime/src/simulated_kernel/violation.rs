use core::fmt;
use core::panic::Location;
use std::vec::Vec;

use super::context;
use super::violation_kind::ViolationKind;
use crate::raw::KIRQL;
use crate::sync::thread::{self, ThreadId};

/// Identifies a spin lock in reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// The lock whose `KSPIN_LOCK` lies at this address.
    SpinLock(usize),
    /// The system's cancel spin lock.
    CancelSpinLock,
    /// The in-stack queued spin lock whose `KSPIN_LOCK` lies at this address.
    QueuedSpinLock(usize),
    /// The reader-writer lock whose `EX_SPIN_LOCK` lies at this address.
    ExSpinLock(usize),
    /// The spin lock of the interrupt object at this address.
    InterruptSpinLock(usize),
    /// The StartIo lock of the adapter whose device extension lies at this address.
    StartIoLock(usize),
    /// The Interrupt lock of the adapter whose device extension lies at this address.
    InterruptLock(usize),
    /// The lock of the miniport's DPC at this address.
    DpcLock(usize),
    /// The lock of an interrupt message of an adapter.
    MessageLock {
        /// Where the adapter's device extension lies.
        adapter: usize,
        /// The number of the message.
        message: u32,
    },
}

/// A spin lock that a context holds, and where it was acquired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HeldLock {
    /// The lock.
    pub lock: Lock,
    /// The routine that acquired it.
    pub routine: &'static str,
    /// The driver's source line that called the routine.
    pub place: &'static Location<'static>,
    /// The lowest IRQL allowed while the lock is held.
    pub irql: KIRQL,
    /// Whether Storport acquired the lock to call the miniport. The rule `SpinLockSafe` does not count
    /// such locks.
    pub by_storport: bool,
}

/// A violation that the simulated kernel reports instead of hanging or going on.
///
/// Its text (`Display`) is the report: the bug check that it would be on Windows, the call and
/// its place, and every lock that the context held with the place of its acquire.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The rule that was broken.
    pub kind: ViolationKind,
    /// The routine that was called.
    pub routine: &'static str,
    /// The source line that called it.
    pub place: &'static Location<'static>,
    /// The thread that called it.
    pub thread: ThreadId,
    /// The locks that the thread held, the oldest first.
    pub held: Vec<HeldLock>,
}

impl HeldLock {
    #[track_caller]
    pub(crate) const fn here(lock: Lock, routine: &'static str, irql: KIRQL) -> Self {
        Self {
            lock,
            routine,
            place: Location::caller(),
            irql,
            by_storport: false,
        }
    }
}

impl Violation {
    #[track_caller]
    pub(crate) fn here(routine: &'static str, kind: ViolationKind) -> Self {
        Self {
            kind,
            routine,
            place: Location::caller(),
            thread: thread::current().id(),
            held: context::held(),
        }
    }
}

impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SpinLock(address) => write!(f, "the spin lock at {address:#x}"),
            Self::CancelSpinLock => f.write_str("the cancel spin lock"),
            Self::QueuedSpinLock(address) => write!(f, "the queued spin lock at {address:#x}"),
            Self::ExSpinLock(address) => write!(f, "the reader-writer spin lock at {address:#x}"),
            Self::InterruptSpinLock(address) => {
                write!(f, "the spin lock of the interrupt at {address:#x}")
            }
            Self::StartIoLock(address) => {
                write!(f, "the StartIo lock of the adapter at {address:#x}")
            }
            Self::InterruptLock(address) => {
                write!(f, "the Interrupt lock of the adapter at {address:#x}")
            }
            Self::DpcLock(address) => write!(f, "the lock of the DPC at {address:#x}"),
            Self::MessageLock { adapter, message } => write!(
                f,
                "the lock of message {message} of the adapter at {adapter:#x}"
            ),
        }
    }
}

impl fmt::Display for HeldLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            lock,
            routine,
            place,
            ..
        } = self;
        write!(f, "{lock}, acquired by {routine} at {place}")
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, name) = self.kind.bug_check();
        let Self {
            kind,
            routine,
            place,
            ..
        } = self;
        write!(f, "{name} ({code:#x}): {routine} at {place}: {kind}")?;
        for lock in &self.held {
            write!(f, "\n    held: {lock}")?;
        }
        Ok(())
    }
}
