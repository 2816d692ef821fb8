//! The text of the report for each violation.

use core::fmt;
use std::borrow::ToOwned as _;
use std::format;
use std::string::String;

use super::violation_kind::ViolationKind;

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
            Self::MixedUse { lock } => {
                write!(
                    f,
                    "{lock} is held as a lock of another kind than this routine is for"
                )
            }
            Self::WrongOrder { lock, held } => {
                write!(f, "{lock} must be acquired before {held}, which is held")
            }
            Self::CompletedUnderLock { locks } => {
                write!(f, "a request is completed while {}", held(locks))
            }
            Self::StartedNextUnderLock { locks } => {
                write!(f, "a request may be started while {}", held(locks))
            }
            Self::ReturnedUnderLock { locks } => {
                write!(f, "the routine returns while {}", held(locks))
            }
            Self::SoleReleasedUnderLock { locks } => {
                write!(f, "a sole guard is released while {}", held(locks))
            }
            Self::NullParameter { parameter } => {
                write!(f, "the system passed null for the parameter `{parameter}`")
            }
            Self::NoStackLocation => {
                f.write_str("the request has no stack location for the next driver")
            }
            Self::LockNotLeftHeld => f.write_str("the routine returns without the lock to leave"),
            _ => self.fmt_objects(f),
        }
    }
}

impl ViolationKind {
    fn fmt_objects(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
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
            Self::RequestDropped { irp, major } => write!(
                f,
                "the request at {irp:#x} (IRP_MJ {major:#04x}) is dropped and never completed"
            ),
            Self::InformationTooLong { information } => write!(
                f,
                "the request returns {information} bytes, and its sender has room for fewer"
            ),
            Self::UnknownDevice { device } => write!(f, "there is no device at {device:#x}"),
            Self::NoStartIo { device } => {
                write!(
                    f,
                    "the driver of the device at {device:#x} has no StartIo routine"
                )
            }
            Self::UnknownInterrupt { interrupt } => {
                write!(f, "there is no interrupt at {interrupt:#x}")
            }
            Self::UnknownAdapter { extension } => {
                write!(f, "no adapter has its device extension at {extension:#x}")
            }
            Self::HandleNotInUse { handle } => {
                write!(f, "no lock is held with the handle at {handle:#x}")
            }
            Self::HandleReused => f.write_str("the handle is used by a guard that was leaked"),
            Self::HandleDropped => {
                f.write_str("the handle is dropped, and used by a guard that was leaked")
            }
            _ => self.fmt_storport(f),
        }
    }

    fn fmt_storport(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::SrbCompletedTwice { srb, first } => {
                write!(f, "the SRB at {srb:#x} was completed already, at {first}")
            }
            Self::SrbNeverCompleted { srb, sent } => write!(
                f,
                "the miniport has not completed the SRB at {srb:#x}, which was sent at {sent}"
            ),
            Self::SrbUsedAfterCompletion { srb, completed } => write!(
                f,
                "the SRB at {srb:#x} was used after its completion at {completed}"
            ),
            Self::UnknownSrb { srb } => write!(f, "the adapter has no SRB at {srb:#x}"),
            Self::ServiceRequestsNeverCompleted { requests } => write!(
                f,
                "the miniport has not completed all service requests: {requests} are left"
            ),
            Self::ForbiddenToMiniport { is_virtual } => {
                let kind = if is_virtual { "virtual" } else { "physical" };
                write!(f, "Storport forbids the routine to {kind} miniports")
            }
            Self::NoMessageLocks => f.write_str(
                "the miniport did not choose `InterruptSynchronizePerMessage`, so its messages have no locks",
            ),
            Self::UnknownLockKind { kind } => {
                write!(f, "the routine knows no lock of the kind {kind}")
            }
            Self::LockNotAcquired { status } => {
                write!(f, "Storport refuses the lock with {status:#010x}")
            }
            Self::NotInitialized { object } => {
                write!(f, "the object at {object:#x} is not initialized")
            }
            _ => self.fmt_irql(f),
        }
    }

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
            Self::IrqlAboveInterrupt { irql, interrupt } => {
                write!(
                    f,
                    "the IRQL is {irql}, above that of the interrupt, {interrupt}"
                )
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

/// Returns `1 spin lock is held` or `2 spin locks are held`.
fn held(locks: usize) -> String {
    match locks {
        1 => "1 spin lock is held".to_owned(),
        _ => format!("{locks} spin locks are held"),
    }
}
