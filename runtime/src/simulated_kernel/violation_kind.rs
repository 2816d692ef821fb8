use core::panic::Location;

use super::violation::{HeldLock, Lock};
use crate::raw::{DRIVER_VIOLATION, KIRQL};

/// The rule of the system that a context broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ViolationKind {
    /// A context acquires a lock that it holds already, and would wait for itself.
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
    /// A lock is used as one kind while it is held as another kind, such as queued and ordinary, or
    /// shared and exclusive.
    MixedUse {
        /// The lock, as it is used now.
        lock: Lock,
    },
    /// A lock is acquired while another lock is held that must be acquired after it.
    WrongOrder {
        /// The lock.
        lock: Lock,
        /// The lock that is held.
        held: Lock,
    },
    /// Storport's routine does not know locks of this kind.
    UnknownLockKind {
        /// The `STOR_SPINLOCK`.
        kind: i32,
    },
    /// Storport refuses a lock that a guard would stand for.
    LockNotAcquired {
        /// The `STOR_STATUS_…`.
        status: u32,
    },
    /// A lock is released with a handle with which no lock is held.
    HandleNotInUse {
        /// The address of the handle.
        handle: usize,
    },
    /// A handle is passed to an acquire while a leaked guard uses it.
    HandleReused,
    /// A handle is dropped while a leaked guard uses it.
    HandleDropped,
    /// The IRQL is lowered below `DISPATCH_LEVEL`, or an interrupt's IRQL, while a lock is held
    /// that keeps it up.
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
    /// The lock of an interrupt may be acquired up to the interrupt's IRQL, and the IRQL is higher.
    IrqlAboveInterrupt {
        /// The IRQL.
        irql: KIRQL,
        /// The IRQL of the interrupt.
        interrupt: KIRQL,
    },
    /// A routine of the driver returns at another IRQL than the one at which it was called.
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
    /// A request may be started while a lock is held: the rule `SpinLockSafe`.
    StartedNextUnderLock {
        /// How many locks are held.
        locks: usize,
    },
    /// A routine of the driver returns and leaves a lock held.
    ReturnedUnderLock {
        /// How many locks are left.
        locks: usize,
    },
    /// A sole guard is released while other locks are held, so its token is not free.
    SoleReleasedUnderLock {
        /// How many locks are held, with its own.
        locks: usize,
    },
    /// The system passed null where the driver's routine has a type without null.
    NullParameter {
        /// The parameter.
        parameter: &'static str,
    },
    /// A routine that must leave its lock held returns without the lock.
    LockNotLeftHeld,
    /// A request is completed or queued that is completed already.
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
    /// A driver drops a request, so nobody completes it and its sender waits forever. The place of the
    /// drop is printed before the report.
    RequestDropped {
        /// The address of the IRP.
        irp: usize,
        /// The request's major function code.
        major: u8,
    },
    /// A buffered request is completed with more bytes than its sender has room for.
    InformationTooLong {
        /// `IoStatus.Information`.
        information: usize,
    },
    /// No device has this address.
    UnknownDevice {
        /// The address.
        device: usize,
    },
    /// A request is passed on or prepared for passing on, and has no stack location for the next driver.
    NoStackLocation,
    /// No interrupt object has this address.
    UnknownInterrupt {
        /// The address.
        interrupt: usize,
    },
    /// No adapter has its device extension at this address.
    UnknownAdapter {
        /// The address.
        extension: usize,
    },
    /// The miniport completes an SRB that it has completed already.
    SrbCompletedTwice {
        /// The address of the SRB.
        srb: usize,
        /// The place where it was completed first.
        first: &'static Location<'static>,
    },
    /// The adapter is removed, and the miniport has not completed an SRB.
    SrbNeverCompleted {
        /// The address of the SRB.
        srb: usize,
        /// The place where it was sent.
        sent: &'static Location<'static>,
    },
    /// The miniport used an SRB after completing it.
    SrbUsedAfterCompletion {
        /// The address of the SRB.
        srb: usize,
        /// The place where it was completed.
        completed: &'static Location<'static>,
    },
    /// The adapter has no SRB at this address.
    UnknownSrb {
        /// The address.
        srb: usize,
    },
    /// The adapter is removed, and the miniport has not completed its service requests.
    ServiceRequestsNeverCompleted {
        /// The number of such requests.
        requests: usize,
    },
    /// Storport forbids the routine to miniports of this kind.
    ForbiddenToMiniport {
        /// Whether the miniport is virtual, not physical.
        is_virtual: bool,
    },
    /// The lock of an interrupt message is acquired, and the miniport did not choose
    /// `InterruptSynchronizePerMessage`.
    NoMessageLocks,
    /// A DPC, a timer or a work item is used that was not initialized, or was freed.
    NotInitialized {
        /// The address, or the number that Storport gave in place of an address.
        object: usize,
    },
    /// A device must start a request, and its driver has no `StartIo` routine.
    NoStartIo {
        /// The address of the device object.
        device: usize,
    },
}

impl ViolationKind {
    /// Returns the code and the name of the bug check with which Windows or its Driver Verifier
    /// reports this.
    ///
    /// Microsoft's page: [Bug Check Code Reference](https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-code-reference2).
    #[must_use]
    pub const fn bug_check(&self) -> (u32, &'static str) {
        match self {
            Self::AlreadyHeld { .. } | Self::HolderEnded { .. } => {
                (0x0F, "SPIN_LOCK_ALREADY_OWNED")
            }
            Self::NotHeld { .. } | Self::HandleNotInUse { .. } => (0x10, "SPIN_LOCK_NOT_OWNED"),
            Self::CompletedUnderLock { .. }
            | Self::StartedNextUnderLock { .. }
            | Self::ReturnedUnderLock { .. }
            | Self::SoleReleasedUnderLock { .. }
            | Self::NullParameter { .. }
            | Self::LockNotLeftHeld
            | Self::LockNotAcquired { .. }
            | Self::InformationTooLong { .. }
            | Self::RequestDropped { .. }
            | Self::HandleReused
            | Self::HandleDropped => (DRIVER_VIOLATION, "DRIVER_VIOLATION"),
            Self::AlreadyCompleted { .. } | Self::UnknownIrp { .. } => {
                (0x44, "MULTIPLE_IRP_COMPLETE_REQUESTS")
            }
            Self::NoStackLocation => (0x35, "NO_MORE_IRP_STACK_LOCATIONS"),
            Self::CancelRoutineSet { .. } => (0x48, "CANCEL_STATE_IN_COMPLETED_IRP"),
            Self::IrqlNotRestored { .. } => (0xC8, "IRQL_UNEXPECTED_VALUE"),
            Self::IrqlLoweredUnderLock { .. }
            | Self::IrqlRaisedByRelease { .. }
            | Self::IrqlTooLow { .. }
            | Self::IrqlTooHigh { .. }
            | Self::IrqlAboveInterrupt { .. }
            | Self::MixedUse { .. }
            | Self::WrongOrder { .. }
            | Self::UnknownLockKind { .. }
            | Self::UnknownDevice { .. }
            | Self::UnknownInterrupt { .. }
            | Self::UnknownAdapter { .. }
            | Self::SrbCompletedTwice { .. }
            | Self::SrbNeverCompleted { .. }
            | Self::SrbUsedAfterCompletion { .. }
            | Self::UnknownSrb { .. }
            | Self::ServiceRequestsNeverCompleted { .. }
            | Self::ForbiddenToMiniport { .. }
            | Self::NoMessageLocks
            | Self::NotInitialized { .. }
            | Self::NoStartIo { .. } => (0xC4, "DRIVER_VERIFIER_DETECTED_VIOLATION"),
        }
    }
}
