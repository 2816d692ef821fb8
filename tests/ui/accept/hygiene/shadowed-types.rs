//! The user's own types `LockToken`, `SpinLock`, `NoSpinLockHeld`, `Option`, `Drop`.
//! Generated code names the crate's items by their full paths.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, spin_lock_safe, sys};

struct LockToken;
struct SpinLock;
struct NoSpinLockHeld;
enum Option {}
trait Drop {}
trait Deref {}

static OPEN: spin_lock_safe::SpinLock<u32> = spin_lock_safe::SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) -> i32 {
    let _mine = (LockToken, SpinLock, NoSpinLockHeld);
    *OPEN.acquire() += 1;
    // SAFETY: the I/O manager hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
    0
}

fn main() {}
