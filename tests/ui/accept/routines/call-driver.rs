//! `IoCallDriver` with a hidden token and with a visible one, after a lock is released.
//! Its request comes from a skipped or a copied stack location, which need no token.

use spin_lock_safe::ddi::{
    IoCallDriver, IoCopyCurrentIrpStackLocationToNext, IoSkipCurrentIrpStackLocation,
};
use spin_lock_safe::sys::NTSTATUS;
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

static PASSED_ON: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn annotated(lower: &DeviceObject, irp: Irp, token: &mut LockToken) -> NTSTATUS {
    *PASSED_ON.acquire() += 1;
    IoCallDriver(lower, IoSkipCurrentIrpStackLocation(irp))
}

fn visible(lower: &DeviceObject, irp: Irp, token: &mut LockToken) -> NTSTATUS {
    *PASSED_ON.acquire(token) += 1;
    let irp = IoCopyCurrentIrpStackLocationToNext(irp);
    IoCallDriver(token, lower, irp)
}

fn main() {}
