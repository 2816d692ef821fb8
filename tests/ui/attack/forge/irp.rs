//! A request made from its address in safe code.
//! Only `unsafe` code can promise that nobody else completes it.

use spin_lock_safe::{Irp, sys};

fn forge(irp: *mut sys::IRP) -> Irp {
    Irp::from_raw(irp)
}

fn main() {}
