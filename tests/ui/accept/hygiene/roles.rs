//! Functions in a role under every lint, without a prelude and with the crate renamed.
//! What the attribute makes of the parameters must not cost a driver its lints.

#![deny(
    warnings,
    clippy::pedantic,
    clippy::nursery,
    unused,
    missing_docs,
    unreachable_pub,
    single_use_lifetimes,
    unused_qualifications,
    unused_results,
    let_underscore_drop,
    trivial_casts,
    elided_lifetimes_in_paths
)]
#![no_implicit_prelude]

extern crate spin_lock_safe as lock_rule;
use lock_rule::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock, StorPortCompleteSrb};
use lock_rule::sys::{BOOLEAN, NTSTATUS, PIO_CSQ, STATUS_SUCCESS, TRUE};
use lock_rule::{
    CancelSpinLockGuard, DeviceObject, HeldOnEntry, HeldOnReturn, HwDeviceExtension, Irp, SpinLock, Srb,
    spin_lock_safe,
};
/// e
pub struct Extension {
    started: SpinLock<u32>,
}
static Q: SpinLock<u32> = SpinLock::new(0);
/// # Safety
/// x
#[spin_lock_safe(HW_STARTIO, crate = lock_rule)]
pub unsafe extern "system" fn start_io(
    adapter: &HwDeviceExtension<Extension>,
    mut srb: Srb,
) -> BOOLEAN {
    *adapter.started.acquire() += 1;
    srb.set_srb_status(0x06);
    StorPortCompleteSrb(adapter, srb);
    TRUE
}
/// # Safety
/// x
#[spin_lock_safe(DRIVER_CANCEL, crate = lock_rule)]
pub unsafe extern "system" fn cancel(_: &DeviceObject, irp: Irp, cancel: CancelSpinLockGuard<'_>) {
    IoReleaseCancelSpinLock(cancel);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}
/// # Safety
/// x
#[spin_lock_safe(DRIVER_DISPATCH, crate = lock_rule)]
pub unsafe extern "C" fn read(_: &DeviceObject, irp: Irp) -> NTSTATUS {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}
/// # Safety
/// x
#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK, crate = lock_rule)]
pub unsafe extern "system" fn acquire_lock(_: PIO_CSQ, irql: HeldOnReturn<'_>) {
    irql.leave(Q.acquire());
}
/// # Safety
/// x
#[spin_lock_safe(IO_CSQ_RELEASE_LOCK, crate = lock_rule)]
pub unsafe extern "system" fn release_lock(_: PIO_CSQ, held: HeldOnEntry<'_>) {
    unsafe { held.guard(&Q) }.release();
}
/// m
#[spin_lock_safe(crate = crate::lock_rule)]
pub mod driver {
    use crate::Extension;
    use crate::lock_rule::{spin_lock_safe, sys::BOOLEAN};
    /// # Safety
    /// x
    #[spin_lock_safe(HW_TIMER)]
    pub unsafe extern "system" fn timer(e: &Extension) {
        *e.started.acquire() += 1;
    }
    /// # Safety
    /// x
    #[spin_lock_safe(HW_INTERRUPT, strict)]
    pub unsafe extern "system" fn int(e: &Extension) -> BOOLEAN {
        *e.started.acquire() += 1;
        0
    }
}

fn main() {}
