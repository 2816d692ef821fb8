//! A driver's own type stands in for `HeldOnReturn`, by an `impl` of the hidden trait.
//! The routine would return without the lock, so to implement the trait is unsafe.

use spin_lock_safe::__private::{LeavesHeld, Parameter, UntilReturn};
use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{KIRQL, PIO_CSQ};

struct Nothing;

impl<'call, 'held, Role> Parameter<'call, LeavesHeld, *mut KIRQL, Role, UntilReturn<'held>>
    for Nothing
{
    unsafe fn from_system(
        _: *mut KIRQL,
        _: &'call UntilReturn<'held>,
        _: (&'static str, &'static str),
    ) -> Self {
        Self
    }
}

#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
unsafe extern "system" fn acquire_lock(_: PIO_CSQ, _: Nothing) {}

fn main() {}
