//! A reader-writer lock around a `Cell`, in a static.
//! Two readers would have it at a time.

use core::cell::Cell;

use spin_lock_safe::ExSpinLock;

static COUNT: ExSpinLock<Cell<u32>> = ExSpinLock::new(Cell::new(0));

fn main() {}
