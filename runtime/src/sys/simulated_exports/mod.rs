//! The exports of the simulated kernel, with the names and signatures of
//! `ntoskrnl.exe` and `storport.sys`.
//!
//! Each reports a [`Violation`](crate::simulated_kernel::Violation) of its rules by a panic that
//! names the caller's source line.

mod cancel_spin_lock;
mod device_queue;
mod ex_spin_lock;
mod interrupt_spin_lock;
mod queued_spin_lock;
mod request;
mod spin_lock;
mod storport;
mod storport_calls;
mod storport_locks;
mod storport_objects;

pub use cancel_spin_lock::*;
pub use device_queue::*;
pub use ex_spin_lock::*;
pub use interrupt_spin_lock::*;
pub use queued_spin_lock::*;
pub use request::{IoCancelIrp, IofCallDriver, IofCompleteRequest};
pub(crate) use request::{stop, stop_for_null, unwinding};
pub use spin_lock::*;
pub use storport::*;
pub use storport_calls::*;
pub use storport_locks::*;
pub use storport_objects::*;

use crate::raw::KIRQL;
pub(crate) use crate::simulated_kernel::completion::{dropped, dropped_cancelable};
use crate::simulated_kernel::{current_irql, irql};

/// The IRQL of this thread; safe as [`current_irql`](crate::simulated_kernel::current_irql).
///
/// Microsoft's page: `KeGetCurrentIrql` function (wdm.h).
///
/// # Safety
///
/// None is needed; it is an import on Windows, and those are unsafe.
#[must_use]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
pub unsafe fn KeGetCurrentIrql() -> KIRQL {
    current_irql()
}

/// Lowers the IRQL of this thread.
///
/// Microsoft's page: `KeLowerIrql` function (wdm.h).
///
/// # Panics
///
/// If `NewIrql` is above the IRQL, or below what a lock that is held needs.
///
/// # Safety
///
/// None is needed; it is an import on Windows, and those are unsafe.
#[track_caller]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
pub unsafe fn KeLowerIrql(NewIrql: KIRQL) {
    irql::lower("KeLowerIrql", NewIrql);
}
