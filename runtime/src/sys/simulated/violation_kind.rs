use core::fmt;

use super::violation::{HeldLock, Lock};
use crate::sys::{DRIVER_VIOLATION, KIRQL};

/// Which rule of the system a context broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ViolationKind {
    /// A context acquires a lock that it holds already: it would wait for itself.
    AlreadyHeld {
        /// The lock.
        lock: Lock,
    },
    /// A context waits for a lock that a thread held when it ended.
    HolderEnded {
        /// The lock, and where the thread that ended had acquired it.
        lock: HeldLock,
    },
    /// A context releases a lock that it does not hold.
    NotHeld {
        /// The lock.
        lock: Lock,
        /// Whether another context holds it.
        by_another: bool,
    },
    /// The IRQL goes below `DISPATCH_LEVEL` while a lock is held.
    IrqlLoweredUnderLock {
        /// The IRQL that was asked for.
        to: KIRQL,
    },
    /// A release would raise the IRQL.
    IrqlRaisedByRelease {
        /// The IRQL before.
        from: KIRQL,
        /// The IRQL that was asked for.
        to: KIRQL,
    },
    /// The routine needs `DISPATCH_LEVEL`, and the IRQL is lower.
    IrqlTooLow {
        /// The IRQL.
        irql: KIRQL,
    },
    /// The routine may be called up to `DISPATCH_LEVEL`, and the IRQL is higher.
    IrqlTooHigh {
        /// The IRQL.
        irql: KIRQL,
    },
    /// A routine of the driver returns at another IRQL than it was called at.
    IrqlNotRestored {
        /// The IRQL at which it was called.
        entered: KIRQL,
        /// The IRQL at which it returned.
        left: KIRQL,
    },
    /// A request is completed while a lock is held: the rule `SpinLockSafe`.
    CompletedUnderLock {
        /// How many locks are held.
        locks: usize,
    },
    /// The next request is started while a lock is held: the rule `SpinLockSafe`.
    StartedNextUnderLock {
        /// How many locks are held.
        locks: usize,
    },
    /// A routine of the driver returns and leaves a lock held.
    ReturnedUnderLock {
        /// How many locks are left.
        locks: usize,
    },
    /// The system passed null where the driver's routine has a type without null.
    NullParameter,
    /// A routine that is to leave its lock held returns without it.
    LockNotLeftHeld,
    /// A request is completed, or queued, that is completed already.
    AlreadyCompleted {
        /// The address of the IRP.
        irp: usize,
    },
    /// No outstanding request has this address.
    UnknownIrp {
        /// The address.
        irp: usize,
    },
    /// A request is completed that could still be canceled.
    CancelRoutineSet {
        /// The address of the IRP.
        irp: usize,
    },
    /// No device has this address.
    UnknownDevice {
        /// The address.
        device: usize,
    },
    /// A device is to start a request, and its driver has no `StartIo` routine.
    NoStartIo {
        /// The address of the device object.
        device: usize,
    },
}

impl ViolationKind {
    /// The code and name of the bug check that Windows, or its Driver Verifier, has
    /// for this.
    ///
    /// Microsoft's page: "Bug Check Code Reference".
    #[must_use]
    pub const fn bug_check(&self) -> (u32, &'static str) {
        match self {
            Self::AlreadyHeld { .. } | Self::HolderEnded { .. } => {
                (0x0F, "SPIN_LOCK_ALREADY_OWNED")
            }
            Self::NotHeld { .. } => (0x10, "SPIN_LOCK_NOT_OWNED"),
            Self::CompletedUnderLock { .. }
            | Self::StartedNextUnderLock { .. }
            | Self::ReturnedUnderLock { .. }
            | Self::NullParameter
            | Self::LockNotLeftHeld => (DRIVER_VIOLATION, "DRIVER_VIOLATION"),
            Self::AlreadyCompleted { .. } | Self::UnknownIrp { .. } => {
                (0x44, "MULTIPLE_IRP_COMPLETE_REQUESTS")
            }
            Self::CancelRoutineSet { .. } => (0x48, "CANCEL_STATE_IN_COMPLETED_IRP"),
            Self::IrqlNotRestored { .. } => (0xC8, "IRQL_UNEXPECTED_VALUE"),
            Self::IrqlLoweredUnderLock { .. }
            | Self::IrqlRaisedByRelease { .. }
            | Self::IrqlTooLow { .. }
            | Self::IrqlTooHigh { .. }
            | Self::UnknownDevice { .. }
            | Self::NoStartIo { .. } => (0xC4, "DRIVER_VERIFIER_DETECTED_VIOLATION"),
        }
    }
}

impl fmt::Display for ViolationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::AlreadyHeld { lock } => {
                write!(f, "this context holds {lock} already: deadlock")
            }
            Self::HolderEnded { lock } => {
                write!(
                    f,
                    "deadlock on a lock whose holder ended without releasing it: {lock}"
                )
            }
            Self::NotHeld {
                lock,
                by_another: true,
            } => {
                write!(f, "this context does not hold {lock}, another one does")
            }
            Self::NotHeld {
                lock,
                by_another: false,
            } => {
                write!(f, "this context does not hold {lock}, nobody does")
            }
            Self::CompletedUnderLock { locks } => {
                write!(f, "a request is completed while {}", held(locks))
            }
            Self::StartedNextUnderLock { locks } => {
                write!(f, "the next request is started while {}", held(locks))
            }
            Self::ReturnedUnderLock { locks } => {
                write!(f, "the routine returns while {}", held(locks))
            }
            Self::NullParameter => f.write_str("a parameter is null that must not be"),
            Self::LockNotLeftHeld => f.write_str("the routine returns without the lock to leave"),
            Self::AlreadyCompleted { irp } => {
                write!(f, "the request at {irp:#x} is completed already")
            }
            Self::UnknownIrp { irp } => write!(f, "no outstanding request has its IRP at {irp:#x}"),
            Self::CancelRoutineSet { irp } => {
                write!(
                    f,
                    "the cancel routine of the request at {irp:#x} is still set"
                )
            }
            Self::UnknownDevice { device } => write!(f, "there is no device at {device:#x}"),
            Self::NoStartIo { device } => {
                write!(
                    f,
                    "the driver of the device at {device:#x} has no StartIo routine"
                )
            }
            _ => self.fmt_irql(f),
        }
    }
}

impl ViolationKind {
    fn fmt_irql(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::IrqlLoweredUnderLock { to } => {
                write!(f, "the IRQL is lowered to {to} while a spin lock is held")
            }
            Self::IrqlRaisedByRelease { from, to } => {
                write!(f, "a release raises the IRQL from {from} to {to}")
            }
            Self::IrqlTooLow { irql } => {
                write!(f, "the IRQL is {irql}, below DISPATCH_LEVEL")
            }
            Self::IrqlTooHigh { irql } => {
                write!(f, "the IRQL is {irql}, above DISPATCH_LEVEL")
            }
            Self::IrqlNotRestored { entered, left } => {
                write!(
                    f,
                    "the routine was called at IRQL {entered} and returns at {left}"
                )
            }
            _ => Ok(()),
        }
    }
}

/// `1 spin lock is held`, `2 spin locks are held`.
fn held(locks: usize) -> impl fmt::Display {
    fmt::from_fn(move |f| match locks {
        1 => f.write_str("1 spin lock is held"),
        _ => write!(f, "{locks} spin locks are held"),
    })
}
