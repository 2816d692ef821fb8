//! A request that another thread reads while this one may write it.
//! An `Irp` may be sent to another thread, but not shared with one.

use std::thread;

use spin_lock_safe::Irp;
use spin_lock_safe::sys::STATUS_SUCCESS;

fn race(mut irp: Irp) -> Irp {
    thread::scope(|scope| {
        let shared = &irp;
        scope.spawn(move || shared.information());
    });
    irp.set_status(STATUS_SUCCESS);
    irp
}

fn main() {}
