//! The user's own `LockToken`, `Entry`, `Option`, `Drop`, `Deref`, `unreachable!`, `__private`, `core`.
//! Generated code names the crate's items by their full paths.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, spin_lock_safe, sys};

struct LockToken;
struct SpinLock;
struct Entry;
enum Option {}
trait Drop {}
trait Deref {}

mod __private {}
mod core {}

macro_rules! unreachable {
    () => {
        LockToken
    };
}

static OPEN: spin_lock_safe::SpinLock<u32> = spin_lock_safe::SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) -> i32 {
    let _mine = (unreachable!(), SpinLock, Entry);
    *OPEN.acquire() += 1;
    // SAFETY: the I/O manager hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
    0
}

fn main() {}
