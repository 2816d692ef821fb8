//! The exports of the simulated kernel, with the names and signatures of
//! `ntoskrnl.exe` and `storport.sys`.
//!
//! Each export reports a [`Violation`](crate::simulated_kernel::Violation) of its rules with a panic
//! that names the caller's source line.

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

/// Returns the IRQL of this thread. [`current_irql`](crate::simulated_kernel::current_irql) is the safe
/// version.
///
/// Microsoft's page: [`KeGetCurrentIrql`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kegetcurrentirql).
///
/// # Safety
///
/// No requirements. The function is unsafe because it is an import on Windows.
#[must_use]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
pub unsafe fn KeGetCurrentIrql() -> KIRQL {
    current_irql()
}

/// Lowers the IRQL of this thread.
///
/// Microsoft's page: [`KeLowerIrql`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kelowerirql).
///
/// # Panics
///
/// If `NewIrql` is above the IRQL, or below what a lock that is held needs.
///
/// # Safety
///
/// None. On Windows the routine is an import, and imports are unsafe.
#[track_caller]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
pub unsafe fn KeLowerIrql(NewIrql: KIRQL) {
    irql::lower("KeLowerIrql", NewIrql);
}
