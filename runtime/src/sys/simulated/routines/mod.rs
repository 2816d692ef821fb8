//! The exports of the simulated kernel, with the names and signatures of
//! `ntoskrnl.exe`.
//!
//! Each reports a [`Violation`](super::Violation) of its rules by a panic that
//! names the caller's source line.

mod cancel_spin_lock;
mod device_queue;
mod request;
mod spin_lock;

pub use cancel_spin_lock::{IoAcquireCancelSpinLock, IoReleaseCancelSpinLock};
pub use device_queue::{
    IoSetStartIoAttributes, IoStartNextPacket, IoStartPacket, KeRemoveEntryDeviceQueue,
};
pub use request::IofCompleteRequest;
pub(crate) use request::{stop, unwinding};
pub use spin_lock::{
    KeAcquireSpinLockAtDpcLevel, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock,
    KeReleaseSpinLockFromDpcLevel, KeTryToAcquireSpinLockAtDpcLevel,
};

use super::context;
use crate::sys::KIRQL;

/// The IRQL of this thread; safe as [`current_irql`](super::current_irql).
///
/// Microsoft's page: `KeGetCurrentIrql` function (wdm.h).
///
/// # Safety
///
/// None is needed; it is an import on Windows, and those are unsafe.
#[must_use]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
pub unsafe fn KeGetCurrentIrql() -> KIRQL {
    context::irql()
}
